// Serves dist/ as a static host would: no program of ours behind it but the files.
import { listen } from "./listen.ts";
import { createServer } from "./server.ts";
import { createStaticHost } from "./static_host.ts";

try {
  const host = await createStaticHost("dist");
  listen(createServer(host).fetch);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  Deno.exit(1);
}

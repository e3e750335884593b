// Serves dist/ as a static host would: no program of ours behind it but the files.
import { listen } from "./listen.ts";
import { createServer } from "./server.ts";
import { createStaticHost } from "./static_host.ts";
import { readEncodings } from "./stored_encodings.ts";

try {
  const host = await createStaticHost("dist");
  await listen(createServer(host, { encode: readEncodings }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  Deno.exit(1);
}

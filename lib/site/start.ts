// Serves production; builds first if the tree is not the one that was built last.
import { ensureBuild } from "./ensure_build.ts";
import { sitePaths } from "./export.ts";
import { listen } from "./listen.ts";
import { createServer } from "./server.ts";

try {
  await ensureBuild();
  const { default: site } = await import(`${new URL("../../_fresh/server.js", import.meta.url)}`);
  const server = createServer(site.fetch);
  listen(server.fetch);
  await server.warm(await sitePaths());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  Deno.exit(1);
}

// Serves production; builds first if the tree is not the one that was built last.
import { canonicalPath } from "./canonical_path.ts";
import { ensureBuild } from "./ensure_build.ts";
import { sitePaths } from "./export.ts";
import { listen } from "./listen.ts";
import { createServer } from "./server.ts";
import { readEncodings } from "./stored_encodings.ts";

try {
  // Pages name the home that they were built for, whether it is told again or not.
  Deno.env.set("SITE_ORIGIN", await ensureBuild());
  const { default: site } = await import(`${new URL("../../_fresh/server.js", import.meta.url)}`);
  const paths = await sitePaths();
  const addresses = new Set(paths.map((path) => canonicalPath(encodeURI(path))));
  const server = createServer(site.fetch, { addresses, encode: readEncodings });
  await listen(server);
  await server.warm(paths);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  Deno.exit(1);
}

// Serves production; builds first if the tree is not the one that was built last.
import { asset } from "fresh/runtime";
import { canonicalPath } from "./canonical_path.ts";
import { deploy } from "./deploy.ts";
import { readEarlier, withEarlier } from "./earlier_files.ts";
import { ensureBuild, holdBuilds, readStamp } from "./ensure_build.ts";
import { sitePaths } from "./export.ts";
import { chosenServing, listen } from "./listen.ts";
import { complain, say } from "./say.ts";
import { chosenOrigin } from "./origin.ts";
import { createServer } from "./server.ts";
import { readEncodings } from "./stored_encodings.ts";

try {
  // What cannot be read is told before anything is built or loaded.
  const serving = chosenServing();
  await ensureBuild();
  // Whoever builds then waits until all of this is in memory.
  using _held = await holdBuilds();
  const build = await readStamp();
  if (!build) throw new Error("Another build failed meanwhile, so there is nothing to serve.");
  const { base } = build;
  // Pages name the home that they were built for, unless another is told.
  const origin = chosenOrigin() ?? build.origin;
  if (origin !== build.origin) {
    say(`Pages name ${origin} in place of ${build.origin}, for which they were built.`);
  }
  Deno.env.set("SITE_ORIGIN", origin);
  Deno.env.set("BASE_PATH", `${base}/`);
  const { default: site } = await import(`${new URL("../../_fresh/server.js", import.meta.url)}`);
  const { fetch, hasScript } = deploy(site.fetch, base);
  const paths = (await sitePaths()).map((path) => base + path);
  const known = new Set(paths.map((path) => canonicalPath(encodeURI(path), base)));
  const old = await readEarlier(build.earlier);
  const addresses = {
    has: (path: string) => known.has(path) || hasScript(path) || old.has(path),
  };
  const fileKey = asset("/").split("?")[1]!;
  const options = { addresses, base, fileKey, encode: readEncodings };
  const server = createServer(withEarlier(fetch, old), options);
  // Nobody has to wait for pages to be rendered, least of all who asks for many as soon as there is an answer. Files take longer
  // in all, and each by itself no time.
  await server.warm(paths.filter((path) => !/\.\w+$/.test(path)));
  await listen(server, base, serving);
  await server.warm(paths);
} catch (error) {
  complain(error instanceof Error ? error.message : error);
  Deno.exit(1);
}

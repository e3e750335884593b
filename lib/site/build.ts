import { stop } from "esbuild";
import { askAgainIn } from "@/lib/bundle/ask_again.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { TREE_HASH } from "./build_id.ts";
import { siteBase } from "./base_path.ts";
import { createBuilder } from "./builder.ts";
import { deploy } from "./deploy.ts";
import { earlierFiles } from "./earlier_files.ts";
import { isBuilt, keepStamp, lastWhole, LOCK, writeStamp } from "./ensure_build.ts";
import { exportSite } from "./export.ts";
import { writeHosts } from "./hosts/write_hosts.ts";
import { listFiles } from "./list_files.ts";
import { siteOrigin } from "./origin.ts";
import { complain, say } from "./say.ts";
import { createServer } from "./server.ts";
import { dropEncodings, keepEncodings, startEncoding } from "./stored_encodings.ts";

/**
 * Builds the site for production, then writes it as files into `dist/`. If it is not whole, says why and sets the exit code.
 *
 * @param onlyIfStale leaves a build of the tree as it is alone
 */
export async function build(onlyIfStale: boolean): Promise<void> {
  try {
    const origin = siteOrigin(), base = siteBase();
    await Deno.mkdir(".cache", { recursive: true });
    // Two builds at once would write over each other.
    using lock = await Deno.open(LOCK, { create: true, write: true });
    await lock.lock(true);
    if (onlyIfStale && await isBuilt(TREE_HASH, base)) return;
    // Texts that are not in order stop it before anything is bundled.
    allPaths();
    const before = earlierFiles(await lastWhole(), { tree: TREE_HASH, base });
    await keepStamp();
    await keepEncodings();
    await Deno.remove("_fresh", { recursive: true }).catch(() => {});
    await createBuilder().build();
    const built = await listFiles(["_fresh/static"]);
    await askAgainIn(built.filter((path) => path.endsWith(".js")));
    const { default: site } = await import(`${new URL("../../_fresh/server.js", import.meta.url)}`);
    const encode = await startEncoding();
    const server = createServer(deploy(site.fetch, base).fetch, { base, encode });
    const { pages, earlier } = await exportSite(server.fetch, "dist", base, before);
    await writeHosts("hosts", base);
    await writeStamp({ tree: TREE_HASH, origin, base, earlier, files: await sizes() });
    await dropEncodings();
    say(`Built ${pages.length} pages into dist${base}, for ${origin}${base}.`);
  } catch (error) {
    complain(error instanceof Error ? error.message : error);
    Deno.exitCode = 1;
  } finally {
    await stop();
  }
}

/** The sizes of all files that serving needs. */
async function sizes(): Promise<Record<string, number>> {
  const made = await listFiles(["_fresh/static", "_fresh/encoded", "dist"]);
  const entries = ["_fresh/server.js", "_fresh/snapshot.js", ...made].map(async (path) => {
    return [path, (await Deno.stat(path)).size] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

import { stop } from "esbuild";
import { TREE_HASH } from "./build_id.ts";
import { createBuilder } from "./builder.ts";
import { isBuilt, LOCK, STAMP } from "./ensure_build.ts";
import { exportSite } from "./export.ts";
import { createServer } from "./server.ts";

/**
 * Builds the site for production, then writes it as files into `dist/`. If it is not whole, says why and sets the exit code.
 *
 * @param onlyIfStale leaves a build of the tree as it is alone
 */
export async function build(onlyIfStale: boolean): Promise<void> {
  await Deno.mkdir(".cache", { recursive: true });
  // Two builds at once would write over each other.
  using lock = await Deno.open(LOCK, { create: true, write: true });
  await lock.lock(true);
  try {
    if (onlyIfStale && await isBuilt(TREE_HASH)) return;
    await Deno.remove("_fresh", { recursive: true }).catch(() => {});
    await createBuilder().build();
    const { default: site } = await import(`${new URL("../../_fresh/server.js", import.meta.url)}`);
    const pages = await exportSite(createServer(site.fetch).fetch, "dist");
    await Deno.writeTextFile(STAMP, TREE_HASH);
    console.log(`Built ${pages.length} pages into dist.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    Deno.exitCode = 1;
  } finally {
    await stop();
  }
}

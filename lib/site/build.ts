import { stop } from "esbuild";
import { TREE_HASH } from "./build_id.ts";
import { createBuilder } from "./builder.ts";
import { STAMP } from "./ensure_build.ts";
import { exportSite } from "./export.ts";
import { createServer } from "./server.ts";

/** Builds the site for production, then writes it as files into `dist/`. Ends the process with a sentence if it is not whole. */
export async function build(): Promise<void> {
  try {
    await Deno.remove("_fresh", { recursive: true }).catch(() => {});
    await createBuilder().build();
    const { default: site } = await import(`${new URL("../../_fresh/server.js", import.meta.url)}`);
    const pages = await exportSite(createServer(site.fetch), "dist");
    await Deno.writeTextFile(STAMP, TREE_HASH);
    console.log(`Built ${pages.length} pages into dist.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    Deno.exitCode = 1;
  } finally {
    await stop();
  }
}

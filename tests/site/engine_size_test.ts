import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { stop } from "esbuild";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { bundleWorker } from "@/lib/site/worker_bundle.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MOST_BYTES = 110 * 1024;

describe("the engine's worker", () => {
  it("comes with TensorFlow.js in at most 110 KB, and fetches graphics and palettes only when needed", async () => {
    const { files } = await bundleWorker({
      path: `${ROOT}static/engine.js`,
      root: ROOT,
      mode: "production",
      target: "chrome110",
    });
    await stop();
    const texts = new Map(
      files.map(({ path, content }) => [basename(path), new TextDecoder().decode(content)]),
    );
    const needed = new Set<string>();
    const add = (name: string) => {
      if (needed.has(name)) return;
      needed.add(name);
      // Static imports only: `import(…)` is fetched later, if at all.
      for (const [, path] of texts.get(name)!.matchAll(/(?:from|import)\s*"([^"]+)"/g)) {
        add(basename(path!));
      }
    };
    add("engine.js");
    const bytes = [...needed].reduce(
      (sum, name) => sum + brotliCompressSync(new TextEncoder().encode(texts.get(name)!)).length,
      0,
    );
    assert(bytes <= MOST_BYTES, `${bytes} bytes in brotli`);
    assert(
      [...needed].some((name) => texts.get(name)!.includes("AvgPool")),
      "without TensorFlow.js",
    );
    const later = [...texts.keys()].filter((name) => !needed.has(name));
    for (const what of ["webgl", "threads", "beads"]) {
      assert(later.some((name) => name.startsWith(what)), `${what} is not fetched later: ${later}`);
    }
    for (
      const rare of ["GIMP Palette", "new Date(1980", "%PDF-1.7", "restore-none", "colors-most"]
    ) {
      const holders = [...texts.keys()].filter((name) => texts.get(name)!.includes(rare));
      assert(holders.length > 0, `${rare} is nowhere`);
      assert(holders.every((name) => !needed.has(name)), `${rare} is not fetched later`);
    }
  });
});

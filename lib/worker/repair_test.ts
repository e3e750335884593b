import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { faultOf } from "@/lib/document/fault.ts";
import { lookForPixelArt } from "@/lib/pixelate/restore/look.ts";
import { restore } from "@/lib/pixelate/restore/restore.ts";
import { enlargedArt } from "@/tests/support/pixel_art/enlarged.ts";
import { png } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { scenery } from "@/tests/support/rasters.ts";
import { createEngine, type Engine } from "./client.ts";

const SCRIPT = new URL("../../tests/support/engine_worker.ts", import.meta.url);
const FIND = { kind: "find" } as const;

describe("pixel art in the worker", () => {
  let engine: Engine | null = null;

  function start(): Engine {
    return engine = createEngine(() => new Worker(SCRIPT, { type: "module" }));
  }

  afterEach(() => engine?.dispose());

  it("is noticed and gets its pixels back, the same as without a worker", async () => {
    const { open, look, restore: restoreThere } = start();
    const { raster } = await enlargedArt(startRandom(12), "cut and JPEG");
    await open(new Blob([png(raster)]));
    assertEquals(await look(), lookForPixelArt(raster));
    assertEquals(await restoreThere(FIND), restore(raster, FIND));
    const size = { kind: "size", columns: 20, rows: 10 } as const;
    assertEquals(await restoreThere(size), restore(raster, size));
  });

  it("is not found in photographs", async () => {
    const { open, look, restore: restoreThere } = start();
    const picture = await open(new Blob([png(scenery(startRandom(4), 320, 240))]));
    assertEquals(await look({ picture: picture.id }), null);
    const error = await assertRejects(() => restoreThere(FIND), RangeError);
    assertEquals(faultOf(error)?.code, "restore-none");
  });

  it("needs a picture, and is given up with it", async () => {
    const { open, close, look } = start();
    await assertRejects(() => look(), TypeError, "Open one first");
    const picture = await open(new Blob([png(scenery(startRandom(5), 320, 240))]));
    const asked = look();
    close(picture.id);
    await assertRejects(() => asked, DOMException, "closed");
  });
});

import { openSource, pixelate } from "@/lib/pixelate/pipeline.ts";
import { nextTurn } from "./queue.ts";
import { DEFAULT_SETTINGS, SAMPLINGS } from "@/lib/pixelate/settings.ts";

const SIDE = 256;
const ROUNDS = 3;

/** Runs the engine on a small made-up picture, so that its code is compiled when the first real one comes. */
export async function warmUp(): Promise<void> {
  const data = Uint8ClampedArray.from(
    { length: SIDE * SIDE * 4 },
    (_, i) => i % 4 === 3 ? 255 : i * 7 % 251,
  );
  const raster = { width: SIDE, height: SIDE, data };
  const extent = { x: 0, y: 0, width: SIDE, height: SIDE };
  for (let round = 0; round < ROUNDS; round++) {
    const source = openSource({ raster, extent, hasAlpha: false, exact: true });
    for (const sampling of SAMPLINGS) {
      await nextTurn();
      await pixelate(source, { ...DEFAULT_SETTINGS, sampling });
    }
  }
}

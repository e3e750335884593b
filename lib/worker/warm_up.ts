import { resolvePalette } from "@/lib/color/resolve_palette.ts";
import { LOOKS } from "@/lib/document/looks.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline.ts";
import { giveBack } from "@/lib/pixelate/memory.ts";
import { DEFAULT_SETTINGS, SAMPLINGS } from "@/lib/document/settings.ts";
import { DEFAULT_DETAIL } from "@/lib/document/size.ts";
import { firstSize } from "./serve/first_size.ts";
import { nextTurn } from "./serve/queue.ts";
import type { Host } from "./serve.ts";

/**
 * Takes a made-up picture the way that the first real one will go, so that decoders are started and code is compiled when it comes.
 * Rejects when `signal` says that it has come; what is left of the host's compiling may then be done later.
 *
 * @param file A JPEG that is large, but not by much.
 */
export async function warmUp(
  { decodeReduced, compile }: Pick<Host, "decodeReduced" | "compile">,
  file: Blob,
  signal: AbortSignal,
): Promise<void> {
  const pause = async () => {
    await nextTurn();
    signal.throwIfAborted();
  };
  for (const { settings: { palette } } of LOOKS) resolvePalette(palette).catch(() => {});
  const { width, height } = firstSize({ columns: DEFAULT_DETAIL, rows: DEFAULT_DETAIL });
  const reduced = await decodeReduced(file, width, height, { signal });
  const whole = await reduced.rest?.(signal) ?? reduced;
  // When a grid is transferred for the first time, V8 throws away all that it has compiled for arrays: better now than later.
  const { grid } = await pixelate(openSource(reduced), DEFAULT_SETTINGS, { quick: true });
  structuredClone(grid, { transfer: [grid.palette.buffer, grid.cells.buffer] });
  const sampleBoth = async () => {
    for (const decoded of [reduced, whole]) {
      const source = openSource(decoded);
      while (await source.working.step()) await pause();
      for (const sampling of SAMPLINGS) {
        await pause();
        await pixelate(source, { ...DEFAULT_SETTINGS, sampling });
        await pixelate(source, { ...DEFAULT_SETTINGS, sampling, columns: 41 }, { quick: true });
      }
      await pause();
      const beside = [42, 43, 44].map((columns) => ({ ...DEFAULT_SETTINGS, columns }));
      await pixelate(source, beside[0]!, { beside });
      // For the first picture, whose working pictures are as large.
      for (const { color } of source.working.result()) giveBack(color);
    }
  };
  // The first piece comes before the first change of colors, so its way is gone twice before that.
  await sampleBoth();
  await sampleBoth();
  while (compile?.next().done === false) await pause();
}

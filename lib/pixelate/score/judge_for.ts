import type { Rect } from "@/lib/document/rect.ts";
import type { Size } from "@/lib/document/size.ts";
import { giveBack } from "../memory.ts";
import { reduceSource, type Source } from "../source.ts";
import { type Pause, takeSteps } from "../steps.ts";
import { type Judge, newJudge } from "./score.ts";

/** Pixels a side of a cell that pictures are reduced to, best first, and how many pixels that may be. */
const DETAILS = [6, 4, 2], MOST_PIXELS = 1_000_000;

/** The latest judge of each source: settings that leave size and crop alone share it. */
const latest = new WeakMap<Source, { readonly key: string; readonly judge: Judge }>();

/** What measures pieces of that size and crop against a picture. */
export async function judgeFor(
  source: Source,
  { crop, columns, rows }: Size & { readonly crop: Rect | null },
  pause?: Pause,
): Promise<Judge> {
  const key = JSON.stringify([crop, columns, rows]);
  const known = latest.get(source);
  if (known?.key === key) return known.judge;
  const detail = DETAILS.find((one) => one * one * columns * rows <= MOST_PIXELS) ?? 2;
  const wanted = { crop, width: columns * detail, height: rows * detail };
  const truth = await takeSteps(reduceSource(source, wanted), pause);
  const judge = newJudge(truth, detail);
  giveBack(truth.color);
  giveBack(truth.alpha);
  latest.set(source, { key, judge });
  return judge;
}

import { parseSettings } from "@/lib/document/parse_settings.ts";
import type { RequestOf } from "../protocol.ts";
import type { HeldPicture } from "./held_picture.ts";
import type { Host } from "./host.ts";
import { BESIDE, type Turns } from "./turns.ts";

/** What it works with. */
interface Desk {
  readonly host: Pick<Host, "send">;
  readonly turns: Turns;
}

/** Tells how like its picture a piece is, and where it is least. */
export async function score(
  { host, turns }: Desk,
  picture: HeldPicture,
  { id, grid, crop }: RequestOf<"score">,
  signal: AbortSignal,
): Promise<void> {
  const pause = () => turns.take(BESIDE, signal);
  const source = await picture.whole();
  const { judgeFor } = await import("@/lib/pixelate/score/judge_for.ts");
  await pause();
  const { columns, rows } = grid;
  const judge = await judgeFor(source, { columns, rows, crop }, pause);
  await pause();
  const scored = { score: judge.score(grid), differences: judge.differences(grid) };
  host.send({ type: "scored", id, scored }, [scored.differences.buffer]);
}

/**
 * Looks for the settings that suit a goal best, and tells each that is better than those before.
 *
 * @throws RangeError or TypeError where the settings are wrong.
 */
export async function suggest(
  { host, turns }: Desk,
  picture: HeldPicture,
  { id, settings: unknown, goal }: RequestOf<"suggest">,
  signal: AbortSignal,
): Promise<void> {
  const settings = parseSettings(unknown);
  const pause = () => turns.take(BESIDE, signal);
  const source = await picture.whole();
  const { suggestSettings } = await import("@/lib/pixelate/auto/auto.ts");
  await pause();
  for await (const suggestion of suggestSettings(source, settings, goal, { signal, pause })) {
    host.send({ type: "suggested", id, suggestion });
  }
}

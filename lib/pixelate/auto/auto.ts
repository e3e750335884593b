import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import { pixelate } from "../pipeline.ts";
import { judgeFor } from "../score/judge_for.ts";
import type { Judge } from "../score/score.ts";
import type { Source } from "../source.ts";
import type { Pause } from "../steps.ts";
import {
  byColors,
  byDither,
  bySampling,
  byTone,
  colorsOf,
  fewerColors,
  inColors,
  startFrom,
} from "./candidates.ts";
import { type Goal, GOAL_RULES, type GoalRule, type Yardstick } from "./goals.ts";
import { type Attempt, type AutoReason, reasonsFor } from "./reasons.ts";

export interface AutoOptions {
  /** Gives up; the generator then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Is awaited between any two pieces, so that other work may come between. */
  readonly pause?: Pause;
}

/** Settings that suit a goal better than any before. */
export interface Suggestion extends Attempt {
  /** What they make. */
  readonly grid: PixelGrid;
  /** Why. Complete in the last one. */
  readonly reasons: readonly AutoReason[];
  /** Whether nothing better comes any more. */
  readonly isLast: boolean;
}

/** A gain of less than this is none: then fewer colors, and less mixing of them, are better. */
const GAIN = 0.02;
/** Smaller numbers of colors that are tried at last. */
const MOST_FEWER = 3;

/**
 * Looks for the settings that suit a goal best, one thing after the other: colors, sampling, dithering, tone. Gives each that is better
 * than those before, and at the end the best one again. Size, crop and transparency stay, and so does a palette, of which the best
 * colors are taken. The same picture and settings give the same.
 */
export async function* suggestSettings(
  source: Source,
  settings: Settings,
  goal: Goal,
  { signal, pause }: AutoOptions = {},
): AsyncGenerator<Suggestion, void> {
  const rule = GOAL_RULES[goal];
  const judge = await judgeFor(source, settings, pause);
  const tried = new Map<string, Attempt & { readonly grid: PixelGrid }>();

  async function attempt(settings: Settings) {
    const key = JSON.stringify(settings);
    const known = tried.get(key);
    if (known) return known;
    await pause?.();
    signal?.throwIfAborted();
    const made = await make(source, settings, judge, pause);
    tried.set(key, made);
    return made;
  }

  const start = startFrom(settings, rule);
  const plain = { ...start, cleanUp: false };
  const usual = await attempt(inColors(plain, 16));
  const many = goal === "fewest" ? await attempt(inColors(plain, 64)) : usual;
  const yardstick = { usual: usual.score, many: many.score };
  let best: Awaited<ReturnType<typeof attempt>> | null = null;
  const steps: readonly ((best: Settings) => readonly Settings[])[] = [
    () => byColors(start, rule),
    bySampling,
    (best) => byDither(best, rule),
    byTone,
  ];
  for (const step of steps) {
    for (const one of step(best?.settings ?? start)) {
      const made = await attempt(one);
      if (best !== null && !isBetter(made, best, rule, yardstick)) continue;
      best = made;
      yield { ...made, reasons: [], isLast: false };
    }
  }
  for (let count = 0; best !== null && count < MOST_FEWER; count++) {
    const fewer = fewerColors(best.settings);
    const made = fewer && await attempt(fewer);
    if (made === null || !isBetter(made, best, rule, yardstick)) break;
    best = made;
    yield { ...made, reasons: [], isLast: false };
  }
  if (best === null) return;
  const reasons = reasonsFor(goal, best, [...tried.values()], usual.score);
  yield { ...best, reasons, isLast: true };
}

async function make(source: Source, settings: Settings, judge: Judge, pause: Pause | undefined) {
  const { grid } = await pixelate(source, settings, pause ? { pause } : {});
  return { settings, grid, score: judge.score(grid) };
}

function isBetter(one: Attempt, best: Attempt, rule: GoalRule, yardstick: Yardstick): boolean {
  const lack = rule.lack(one.score, yardstick), bestLack = rule.lack(best.score, yardstick);
  if (lack !== bestLack) return lack < bestLack;
  const cost = rule.cost(one.score), bestCost = rule.cost(best.score);
  if (cost < (1 - GAIN) * bestCost) return true;
  if (cost > (1 + GAIN) * bestCost) return false;
  return simplicity(one) < simplicity(best);
}

/** Fewer colors are simpler, then colors that are not mixed. */
function simplicity({ settings }: Attempt): number {
  return 2 * colorsOf(settings) + (settings.dither === "none" ? 0 : 1);
}

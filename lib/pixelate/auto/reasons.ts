import type { Settings } from "@/lib/document/settings.ts";
import type { Score } from "../score/score.ts";
import { colorsOf } from "./candidates.ts";
import type { Goal } from "./goals.ts";

/** Why settings were chosen, without words: the sentence stands by its kind in `auto.reasons` of `content/<language>/editor.json`. */
export interface AutoReason {
  readonly kind: "colors" | "colors-most" | "sampling" | "dither" | "tone" | "lone";
  /** Numbers rounded for reading; ids of samplings and ditherings. */
  readonly values: Readonly<Record<string, number | string>>;
}

/** Settings that were tried, and how they did. */
export interface Attempt {
  readonly settings: Settings;
  readonly score: Score;
}

/** Tells why `best` was chosen among what was tried, the usual piece among it. */
export function reasonsFor(
  goal: Goal,
  best: Attempt,
  tried: readonly Attempt[],
  usual: Score,
): AutoReason[] {
  const { settings: { sampling, dither, contrast, saturation }, score } = best;
  const reasons: AutoReason[] = [colorReason(best, tried)];
  if (sampling !== "perceptual") {
    const other = tried.find((one) => isSameBut(one, best, { sampling: "perceptual" }));
    if (other) {
      reasons.push({ kind: "sampling", values: { sampling, ...compared(score, other.score) } });
    }
  }
  if (dither !== "none") {
    const other = tried.find((one) => isSameBut(one, best, { dither: "none" }));
    if (other) {
      reasons.push({ kind: "dither", values: { dither, ...compared(score, other.score) } });
    }
  }
  if (contrast !== 0 || saturation !== 0) {
    reasons.push({ kind: "tone", values: { contrast, saturation } });
  }
  if (goal === "easy") {
    reasons.push({
      kind: "lone",
      values: { lone: percent(score.lone), other: percent(usual.lone) },
    });
  }
  return reasons;
}

/** What would become of it in the next smaller number of colors that was tried. */
function colorReason({ settings, score }: Attempt, tried: readonly Attempt[]): AutoReason {
  const colors = colorsOf(settings);
  const fewer = tried.filter((one) => colorsOf(one.settings) < colors)
    .reduce<Attempt | null>(
      (one, other) => one && colorsOf(one.settings) >= colorsOf(other.settings) ? one : other,
      null,
    );
  if (fewer === null) return { kind: "colors-most", values: { colors, far: tenths(score.far) } };
  const values = {
    colors,
    fewer: colorsOf(fewer.settings),
    far: tenths(score.far),
    other: tenths(fewer.score.far),
  };
  return { kind: "colors", values };
}

function compared(score: Score, other: Score) {
  return {
    far: tenths(score.far),
    otherFar: tenths(other.far),
    lone: percent(score.lone),
    otherLone: percent(other.lone),
  };
}

function isSameBut(one: Attempt, best: Attempt, but: Partial<Settings>): boolean {
  const wanted = { ...best.settings, contrast: 0, saturation: 0, ...but };
  return JSON.stringify(one.settings) === JSON.stringify(wanted);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function percent(share: number): number {
  return Math.round(share * 100);
}

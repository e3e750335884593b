import { type Plan, type PlanColor, signOf } from "@/lib/craft/plan/plan.ts";
import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import type { PageDrawing } from "./printed_page.ts";
import { textWidth } from "./text_width.ts";

/** How much of a cell a sign fills, and how high a text in it is at most. */
const GLYPH_SHARE = 0.72, TEXT_SHARE = 0.5;
/** Height of digits and capitals, in ems. */
const CAPITAL = 0.714;

/** What stands for a color in a cell: a glyph, or a text where there is none or codes are wanted. */
export type Sign =
  | { readonly kind: "glyph"; readonly glyph: number }
  | { readonly kind: "text"; readonly text: string };

/** A plan's sign of a color. */
export function signFor(plan: Plan, color: PlanColor): Sign {
  return plan.marks === "symbols" && color.symbol < GLYPHS.length
    ? { kind: "glyph", glyph: color.symbol }
    : { kind: "text", text: signOf(plan, color) };
}

/** A color's code where it has one, without what all codes of the plan begin with up to a dash, else its sign. */
export function codeFor(plan: Plan, color: PlanColor): Sign {
  const { code } = color.material;
  if (code === undefined) return signFor(plan, color);
  const beginning = /^[^-]+-/.exec(code)?.[0] ?? "";
  const isShared = plan.colors.every(({ material }) => material.code?.startsWith(beginning));
  return { kind: "text", text: isShared ? code.slice(beginning.length) : code };
}

/** Ems of the widest text among signs. */
export function widestOf(signs: readonly Sign[]): number {
  return signs.reduce(
    (most, sign) => sign.kind === "text" ? Math.max(most, textWidth(sign.text)) : most,
    0,
  );
}

/**
 * Draws one sign in the middle of places, which are x and y of their centers.
 *
 * @param widest Ems of the widest text beside it, so that all are of one size.
 */
export function drawSigns(
  sign: Sign,
  color: string,
  width: number,
  height: number,
  centers: readonly number[],
  widest = 0,
): PageDrawing {
  if (sign.kind === "glyph") {
    const size = Math.min(width, height) * GLYPH_SHARE;
    const glyphs: number[] = [];
    for (let at = 0; at < centers.length; at += 2) {
      glyphs.push(sign.glyph, centers[at]! - size / 2, centers[at + 1]! - size / 2);
    }
    return { kind: "glyphs", color, size, glyphs };
  }
  const size = Math.min(
    height * TEXT_SHARE / CAPITAL,
    width * 0.9 / Math.max(widest, textWidth(sign.text)),
  );
  const texts = Array.from({ length: centers.length / 2 }, (_, i) => ({
    x: centers[2 * i]!,
    y: centers[2 * i + 1]! + size * CAPITAL / 2,
    text: sign.text,
  }));
  return { kind: "texts", color, size, anchor: "middle", texts };
}

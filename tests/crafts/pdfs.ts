import type { Plan } from "@/lib/craft/plan/plan.ts";
import { make as makeInstructions } from "@/lib/outputs/pdf/make.ts";
import { make as makeTrueSize } from "@/lib/outputs/true_size/make.ts";
import type { ShownText } from "@/tests/support/read_pdf.ts";
import { patches, planOf } from "./plans.ts";

/** Points of a millimeter. */
export const POINTS = 72 / 25.4;
const FIRST_SIGN = 0xe000;

export const BEADS = await planOf("nabbi", 58, 40, { craft: "beads" });
export const BRICKS = await planOf("lego-plates", 40, 24, {
  largest: "2x4",
  board: 16,
  spare: 10,
});
const GRID = await patches("nabbi", 58, 40);

type Made = Uint8Array<ArrayBuffer>;

/** The instructions of a plan as a PDF. */
export async function instructionsOf(plan: Plan, options = {}, document = {}): Promise<Made> {
  const whole = { plan, grid: GRID, name: "cat.png", ...document };
  return await makeInstructions(whole, options) as Made;
}

/** The true-size print of a plan as a PDF. */
export async function trueSizeOf(plan: Plan, options = {}): Promise<Made> {
  return await makeTrueSize({ plan, grid: GRID, name: "cat.png" }, options) as Made;
}

/** Signs of a page's chart, row by row from the top left. */
export function signsOf(texts: readonly ShownText[]): readonly ShownText[] {
  const signs = texts.filter(({ font }) => font === "/S");
  const size = Math.max(...signs.map(({ size }) => size));
  return signs.filter((sign) => sign.size === size).sort((a, b) => b.y - a.y || a.x - b.x);
}

/** Number of the glyph that a text is. */
export function symbolOf({ text }: ShownText): number {
  return text.codePointAt(0)! - FIRST_SIGN;
}

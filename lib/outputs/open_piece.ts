import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { parseGridJson } from "./json/grid_json.ts";
import { isPlanJson, type OpenedPlan, readPlanJson } from "./plan/read_plan_json.ts";

/** A piece that was saved as data, and how it was to be made by hand if that was saved with it. */
export interface OpenedPiece {
  readonly grid: PixelGrid;
  readonly plan: OpenedPlan | null;
}

/**
 * Opens a piece from what may be a grid's or a plan's JSON, or a PDF that carries a plan; null where it is a PDF that carries none.
 *
 * @throws SyntaxError, TypeError or RangeError if it is damaged or something else.
 */
export async function openPiece(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPiece | null> {
  if (startsAsPdf(bytes)) {
    const { findPlan } = await import("./pdf/find_plan.ts");
    const value = findPlan(bytes);
    return value && opened(readPlanJson(value));
  }
  const text = new TextDecoder().decode(bytes);
  const value = planIn(text);
  return value === null ? { grid: parseGridJson(text), plan: null } : opened(readPlanJson(value));
}

/** Whether a file's first bytes are those of a PDF. */
export function startsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";
}

function opened(plan: OpenedPlan): OpenedPiece {
  return { grid: plan.grid, plan };
}

/** The plan that a JSON text holds, or null where it holds something else. */
function planIn(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return isPlanJson(value) ? value : null;
  } catch {
    return null;
  }
}

/** Shapes of drills, and how far their middles lie apart on a canvas: millimeters, as kits have them. */
export const DRILL_SIZES = { square: 2.5, round: 2.8 } as const;
export type DrillShape = keyof typeof DRILL_SIZES;

/** The shape of drills that lie so far apart. */
export function drillShape(millimeters: number): DrillShape {
  return millimeters < (DRILL_SIZES.square + DRILL_SIZES.round) / 2 ? "square" : "round";
}

import { emptyField, type Field, fits, lay } from "./field.ts";
import type { Placing } from "./part.ts";

/** How the parts of a color may lie, the largest first; among them one that covers a single cell. */
export type PlacingsOf = (color: number) => readonly Placing[];

/** Covers a field with the largest part first, wherever it fits, then the next. */
export function tileLargestFirst(field: Field, placingsOf: PlacingsOf): Field {
  const result = emptyField(field.columns, field.rows, field.colors);
  const kinds = new Map<string, { readonly area: number; readonly placing: Placing }>();
  for (const color of new Set(field.colors)) {
    if (color < 0) continue;
    for (const placing of placingsOf(color)) {
      kinds.set(`${placing.width}x${placing.height}`, {
        area: placing.width * placing.height,
        placing,
      });
    }
  }
  const sizes = [...kinds.values()].sort((a, b) => b.area - a.area);
  for (const { placing: { width, height } } of sizes) {
    eachCell(result, (x, y, color) => {
      const placing = placingsOf(color).find((one) => one.width === width && one.height === height);
      if (placing && fits(result, placing, x, y)) lay(result, { ...placing, x, y });
    });
  }
  return result;
}

/** Covers a field cell by cell, row by row, each with the largest part that fits there. */
export function tileInOrder(field: Field, placingsOf: PlacingsOf): Field {
  const result = emptyField(field.columns, field.rows, field.colors);
  eachCell(result, (x, y, color) => {
    const placing = placingsOf(color).find((one) => fits(result, one, x, y));
    if (placing) lay(result, { ...placing, x, y });
  });
  return result;
}

/** Calls back for each cell that nothing covers yet. */
function eachCell(
  { columns, rows, colors, owners }: Field,
  work: (x: number, y: number, color: number) => void,
): void {
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const at = y * columns + x;
      if (owners[at] === -1 && colors[at]! >= 0) work(x, y, colors[at]!);
    }
  }
}

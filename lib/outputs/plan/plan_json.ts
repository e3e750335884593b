import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/**
 * Writes a plan as JSON: its fields, but each piece as `[x, y, width, height, color]`, with a brick's part behind them. `format` and
 * `version` tell what it is.
 */
export function formatPlanJson({ pieces, notes: _notes, ...plan }: Plan): string {
  const { boards, counts, colors, ...head } = plan;
  const parts = [...new Set(pieces.map(({ part }) => part))].filter((part) => part !== null);
  const lists = {
    colors,
    boards: boards.map(({ counts: _counts, ...board }) => board),
    counts,
    pieces: pieces.map(({ x, y, width, height, color, part }) => [
      x,
      y,
      width,
      height,
      color,
      ...part === null ? [] : [parts.indexOf(part)],
    ]),
  };
  const lines = Object.entries(lists).map(([name, list]) => {
    return `  "${name}": [\n${list.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
  });
  const fields = Object.entries({ format: "pixelated-artwork-plan", version: 1, ...head, parts })
    .map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  return `{\n${[...fields, ...lines].join(",\n")}\n}\n`;
}

/** The piece that a plan is of: its colors with their materials, and nothing where nothing lies. */
export function gridOfPlan(plan: Plan): PixelGrid {
  const colors = plan.colors.map(({ hex }) => parseHex(hex));
  const cells = cellsOf(plan);
  const isEmpty = cells.some((color) => color < 0);
  const palette = [...colors, ...isEmpty ? [[0, 0, 0, 0]] : []].flat();
  const materials = materialsOf(plan.colors.map(({ hex, material }) => ({ ...material, hex })));
  return {
    columns: plan.columns,
    rows: plan.rows,
    palette: Uint8ClampedArray.from(palette),
    cells: Uint32Array.from(cells, (color) => color < 0 ? colors.length : color),
    ...materials && { materials },
  };
}

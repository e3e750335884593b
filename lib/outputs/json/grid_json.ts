import { fault } from "@/lib/document/fault.ts";
import { quote, show } from "@/lib/document/parse_values.ts";
import { parseMaterials } from "@/lib/document/parse_materials.ts";
import {
  colorCount,
  paletteColor,
  paletteMaterial,
  type PixelGrid,
} from "@/lib/document/pixel_grid.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import { parseHex, toHexAlpha } from "@/lib/document/hex_color.ts";

/**
 * Writes a grid as JSON: `columns`, `rows`, `palette` of `#rrggbb` or `#rrggbbaa`, `cells` of palette indices, a line a row; and where
 * colors are materials, `materials`: for each color its `brand`, `name`, `code` and numbers in other systems as far as they are known, or null.
 */
export function formatGridJson(grid: PixelGrid): string {
  const { columns, rows, cells } = grid;
  const palette = Array.from({ length: colorCount(grid) }, (_, i) => {
    return JSON.stringify(toHexAlpha(paletteColor(grid, i)));
  });
  const lines = Array.from({ length: rows }, (_, row) => {
    return "    " + cells.subarray(row * columns, (row + 1) * columns).join(", ");
  });
  return `{
  "columns": ${columns},
  "rows": ${rows},
  "palette": [${palette.join(", ")}],
  "cells": [
${lines.join(",\n")}
  ]${materialLines(grid)}
}
`;
}

function materialLines(grid: PixelGrid): string {
  if (!grid.materials) return "";
  const materials = Array.from({ length: colorCount(grid) }, (_, i) => paletteMaterial(grid, i));
  if (materials.every((material) => material === null)) return "";
  const lines = materials.map((material) => `    ${JSON.stringify(material)}`);
  return `,\n  "materials": [\n${lines.join(",\n")}\n  ]`;
}

/**
 * Reads what `formatGridJson` writes.
 *
 * @throws SyntaxError if `text` is no JSON or a color cannot be read, TypeError if something is missing or of the wrong
 *   kind, RangeError if a number is out of range.
 */
export function parseGridJson(text: string): PixelGrid {
  const { columns, rows, palette, cells, materials } = asObject(parse(text));
  const width = asSide("columns", columns);
  const height = asSide("rows", rows);
  const colors = asList("palette", palette).map((color) => {
    if (typeof color === "string") return parseHex(color);
    throw fault(
      TypeError,
      "grid-color",
      { value: quote(color) },
      `Every color must be a text such as "#1d2b53", not ${show(color)}.`,
    );
  });
  const indices = asList("cells", cells);
  if (indices.length !== width * height) {
    throw fault(
      RangeError,
      "grid-cells",
      { width, height, needed: width * height, count: indices.length },
      `A grid of ${width} x ${height} needs ${width * height} cells, not ${indices.length}.`,
    );
  }
  indices.forEach((index, i) => {
    if (typeof index === "number" && index in colors) return;
    throw fault(
      RangeError,
      "grid-cell",
      { cell: i, count: colors.length, value: quote(index) },
      `Cell ${i} must be the number of one of the ${colors.length} colors, counted from 0, not ${
        show(index)
      }.`,
    );
  });
  const known = parseMaterials(materials, colors.map(toHexAlpha));
  return {
    columns: width,
    rows: height,
    palette: Uint8ClampedArray.from(colors.flat()),
    cells: Uint32Array.from(indices as number[]),
    ...known && { materials: known },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 100);
    throw fault(SyntaxError, "grid-no-json", {}, `This is not JSON: ${reason}.`);
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw fault(
    TypeError,
    "grid-no-record",
    {},
    "A grid must be an object with columns, rows, palette and cells.",
  );
}

function asList(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw fault(TypeError, "grid-no-list", { name }, `A grid must have a list of ${name}.`);
}

function asSide(name: string, value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= MAX_SIDE) {
    return value;
  }
  if (value === undefined) {
    throw fault(
      RangeError,
      "grid-side-missing",
      { name, most: MAX_SIDE },
      `The ${name} must be a whole number from 1 to ${MAX_SIDE}, and they are missing.`,
    );
  }
  throw fault(
    RangeError,
    "grid-side",
    { name, most: MAX_SIDE, value: quote(value) },
    `The ${name} must be a whole number from 1 to ${MAX_SIDE}, not ${show(value)}.`,
  );
}

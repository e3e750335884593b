import { type ColorId, type Materials, materialsOf } from "./materials.ts";

/**
 * Reads what colors (`#rrggbb`) are bought as from a list that stands beside them, as a grid's JSON has it. What is no material, or
 * not of the kind that it should be, is left out: the picture is the same without it.
 */
export function parseMaterials(value: unknown, hexes: readonly string[]): Materials | undefined {
  if (!Array.isArray(value)) return undefined;
  return materialsOf(hexes.map((hex, i) => ({ hex, ...readMaterial(value[i]) })));
}

function readMaterial(value: unknown) {
  if (typeof value !== "object" || value === null) return {};
  const { name, code, bricklink } = value as Readonly<Record<string, unknown>>;
  return {
    ...typeof name === "string" && { name },
    ...typeof code === "string" && { code },
    ...typeof bricklink === "number" && Number.isInteger(bricklink) && {
      bricklink: bricklink as ColorId<"BrickLink">,
    },
  };
}

import { COLOR_SYSTEMS, type Material, type Materials, materialsOf } from "./materials.ts";

/**
 * Reads what colors (`#rrggbb`) are bought as from a list that stands beside them, as a grid's JSON has it. What is no material, or
 * not of the kind that it should be, is left out: the picture is the same without it.
 */
export function parseMaterials(value: unknown, hexes: readonly string[]): Materials | undefined {
  if (!Array.isArray(value)) return undefined;
  return materialsOf(hexes.map((hex, i) => ({ hex, ...readMaterial(value[i]) })));
}

function readMaterial(value: unknown): Material {
  if (typeof value !== "object" || value === null) return {};
  const fields = value as Readonly<Record<string, unknown>>;
  const texts = ["brand", "name", "code"].filter((field) => typeof fields[field] === "string");
  const numbers = COLOR_SYSTEMS.filter((field) => Number.isInteger(fields[field]));
  return Object.fromEntries([...texts, ...numbers].map((field) => [field, fields[field]]));
}

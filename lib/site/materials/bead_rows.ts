import { readCsvRows } from "@/lib/document/csv.ts";

/** A picture cannot be matched to what glows, glitters, shimmers ("AB", aurora borealis) or lets light through. */
const SPECIAL =
  /\b(neon|fluorescent|glow|glitter|pearlescent|transparent|translucent|metallic|ab)\b/i;
/** Names that say so of beads; drills of metal are called "metallic". */
const SPECIAL_BEAD = /^(clear|copper|silver|gold|bronze|pearl)$/i;
/** MARD's series of solid colors; the others are pearl, glow and the like. */
const MARD_SOLID = /^[A-HM]\d/;

/** Solid beads or drills of a table of the beadcolors project (code, name, red, green, blue, ...): `#rrggbb|name|code`. */
export function beadRows(id: string, text: string): string {
  return readCsvRows(text).filter(([code, name]) =>
    id === "mard"
      ? MARD_SOLID.test(code!)
      : !SPECIAL.test(name!) && (id === "diamond-dotz" || !SPECIAL_BEAD.test(name!))
  ).map(([code, name, ...rgb]) => {
    const hex = rgb.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, "0")).join("");
    return `#${hex}|${name === code ? "" : name}|${code}`;
  }).join("\n");
}

/** Threads of the maker's card of 2020: `#rrggbb||code`; it names none of them. */
export function cosmoRows(text: string): string {
  return readCsvRows(text).slice(1).map(([hex, code]) => `${hex!.toLowerCase()}||${code}`).join(
    "\n",
  );
}

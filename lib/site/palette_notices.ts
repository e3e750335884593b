import { PALETTE_LIST, PALETTE_SOURCES } from "@/lib/color/palette_list.ts";

/** Where the values of the named palettes come from, a line each: who made it, where it was looked up, terms, how old and how sure. */
export function paletteNotices(): string {
  const lines = PALETTE_LIST.map(({ id, name, author }) => {
    const { source, license, evidence } = PALETTE_SOURCES[id];
    const known = evidence ? `, as of ${evidence.date}, confidence: ${evidence.confidence}` : "";
    return `${name}, by ${author}: ${source} (${license}${known})`;
  });
  return `Palettes\n\n${lines.join("\n")}`;
}

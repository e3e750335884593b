import type { PaletteInfo } from "@/lib/color/palette_list.ts";

/** Whether every word that is searched for is in the palette's name, author, group, id or number of colors. */
export function matches({ id, name, author, group, size }: PaletteInfo, search: string): boolean {
  const text = `${id} ${name} ${author} ${group} ${size}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

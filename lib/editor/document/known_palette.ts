/**
 * Whether there is a palette of that id. Loaded when it is needed: the list is long, and the page's first script small.
 *
 * @returns True, too, where the list does not come: then nobody can tell.
 */
export async function isKnownPalette(id: string): Promise<boolean> {
  const list = await import("@/lib/color/load_palette.ts").catch(() => null);
  return list === null || list.findPalette(id) !== undefined;
}

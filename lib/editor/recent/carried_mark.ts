/** Where what was chosen waits while a page is loaded anew: a database, a store of it, and the tab's word on what there is its own. */
export const CARRIED = {
  database: "pixelated-artwork-carried",
  store: "files",
  mark: "pixelated-artwork:carried",
} as const;

/** A file as it waits: by its bytes, for WebKit keeps no files in a private window. */
export type CarriedFile = readonly [bytes: ArrayBuffer, name: string, type: string];

/** Whether this tab was loaded anew with something chosen. */
export function isCarried(): boolean {
  return carriedMark() !== null;
}

/** Under which number it waits: the milliseconds since 1970 at which it was put there, and a fraction that tells tabs apart. */
export function carriedMark(): number | null {
  try {
    const mark = sessionStorage.getItem(CARRIED.mark);
    return mark === null ? null : Number(mark);
  } catch {
    return null;
  }
}

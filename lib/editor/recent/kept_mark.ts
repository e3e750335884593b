/** Where the device remembers that it keeps pieces: it can be read before the page is drawn, which the pieces cannot. */
const KEY = "pixelated-artwork:kept";

/**
 * Marks the document of a device that keeps pieces with `data-kept`, for which stylesheets keep room. A classic script: it stands
 * before what has the room, so that nothing of that is drawn without it.
 */
export const MARK_KEPT =
  `try{if(localStorage.getItem("${KEY}"))document.documentElement.dataset.kept=""}catch{}`;

/** Whether the document was marked. */
export function isMarked(): boolean {
  return "kept" in document.documentElement.dataset;
}

/** Remembers for the next visit whether there are kept pieces. The room of this visit stays, so that nothing moves. */
export function rememberKept(areThere: boolean): void {
  try {
    if (areThere) localStorage.setItem(KEY, "1");
    else localStorage.removeItem(KEY);
  } catch {
    // Where storage is forbidden nothing is kept either.
  }
}

// By themselves, so that what listens to them, which stands in the page, does not come with the editor once more.

/** The event by which the page tells that it listens. */
export const LISTENS = "editor-listens";

/** The event by which the page asks to be loaded anew, with the files that are not to be lost. */
export const RELOADS = "editor-reloads";

/** Does what was kept, now that the editor listens. */
export function takeEarlyInput(): void {
  dispatchEvent(new Event(LISTENS));
}

/** Loads the page anew. These files wait on the device until `takeCarriedFiles` takes them, where the browser lets them. */
export function reloadWith(files: readonly File[]): void {
  const event = new CustomEvent(RELOADS, { detail: files, cancelable: true });
  // Where nobody listens, nobody keeps anything either.
  if (dispatchEvent(event)) location.reload();
}

import { UPLOAD_ID } from "./upload_id.ts";

/** The event by which the page tells that it listens. */
const LISTENS = "editor-listens";

/** The template of what stands on the page once it is known that the editor does not come. */
export const MISSING_ID = "editor-missing";

/**
 * A classic script that keeps what visitors do before the editor listens: it stands before what they do it with. Where a script does
 * not come without which the editor never listens, it shows what says so. Indents and comments would only be fetched.
 */
export const KEEP_EARLY_INPUT = `(${keepEarlyInput})(${
  JSON.stringify([LISTENS, UPLOAD_ID, MISSING_ID])
});`.replaceAll(/\n\s*(\/\/.*)?/g, "\n");

/** Does what was kept, now that the editor listens. */
export function takeEarlyInput(): void {
  dispatchEvent(new Event(LISTENS));
}

/** Runs by itself in the page, so that it can lean on nothing outside of it. */
function keepEarlyInput(
  [listens, uploadId, missingId]: readonly [string, string, string],
): void {
  let sign: (() => void) | undefined;
  let deed: (() => void) | undefined;
  let offer: (() => void) | undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (target: EventTarget, kind: string) => () =>
    target.dispatchEvent(new Event(kind, { bubbles: true }));
  const takeFiles = (event: Event, data: DataTransfer | null) => {
    const upload = document.getElementById(uploadId);
    if (!data?.files.length || !(upload instanceof HTMLInputElement)) return;
    event.preventDefault();
    upload.files = data.files;
    deed = tell(upload, "change");
  };
  for (const kind of ["pointerdown", "focusin"]) {
    addEventListener(kind, ({ target }) => void (sign = tell(target!, kind)), { signal });
  }
  addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("#editor button");
    if (button !== null) deed = () => button.click();
  }, { signal });
  addEventListener("change", ({ target }) => void (deed = tell(target!, "change")), { signal });
  // Without it the browser leaves the page for the file.
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  }, { signal });
  addEventListener("drop", (event) => takeFiles(event, event.dataTransfer), { signal });
  addEventListener("paste", (event) => takeFiles(event, event.clipboardData), { signal });
  // Told only once; without a word of ours the browser shows a bar of its own.
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = () => dispatchEvent(event);
  }, { signal });
  // Told to the element alone, on the way down.
  addEventListener("error", ({ target }) => {
    const missing = document.getElementById(missingId);
    if (!(target instanceof HTMLScriptElement && missing instanceof HTMLTemplateElement)) return;
    const reload = missing.content.querySelector("button");
    reload?.addEventListener("click", () => location.reload());
    missing.replaceWith(missing.content);
  }, { signal, capture: true });
  addEventListener(listens, () => {
    stop.abort();
    offer?.();
    sign?.();
    deed?.();
  }, { signal });
}

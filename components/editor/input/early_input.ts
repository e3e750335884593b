import { CARRIED } from "@/lib/editor/recent/carried_mark.ts";
import { LISTENS, RELOADS } from "./early_events.ts";
import { UPLOAD_ID } from "./upload_id.ts";

/** The template of what stands on the page once it is known that the editor does not come. */
export const MISSING_ID = "editor-missing";

/** By which a tab notes what was pressed, while it is loaded anew. */
const PRESSED = "pixelated-artwork:pressed";

/**
 * A classic script that keeps what visitors do before the editor listens: it stands before what they do it with. Where a script without
 * which the editor never listens does not come, or does not run, it shows what says so. Indents and comments would only be fetched.
 */
export const KEEP_EARLY_INPUT = `(${keepEarlyInput})(${
  JSON.stringify([LISTENS, UPLOAD_ID, MISSING_ID, RELOADS, CARRIED, PRESSED])
});`.replaceAll(/\n\s*(\/\/.*)?/g, "\n");

/** Runs by itself in the page, so that it can lean on nothing outside of it. */
function keepEarlyInput(
  [listens, uploadId, missingId, reloads, carried, noted]: readonly [
    string,
    string,
    string,
    string,
    typeof CARRIED,
    string,
  ],
): void {
  let sign: (() => void) | undefined;
  let deed: (() => void) | undefined;
  let chosen: ArrayLike<File> | null | undefined;
  // The title of the button that was pressed last, such as that of a sample.
  let pressed: string | null | undefined;
  let offer: (() => void) | undefined;
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (target: EventTarget, kind: string) => () =>
    target.dispatchEvent(new Event(kind, { bubbles: true }));
  const takeFiles = (event: Event, data: DataTransfer | null) => {
    const upload = document.getElementById(uploadId);
    if (!data?.files.length || !(upload instanceof HTMLInputElement)) return;
    event.preventDefault();
    chosen = upload.files = data.files;
    pressed = null;
    deed = tell(upload, "change");
  };
  for (const kind of ["pointerdown", "focusin"]) {
    addEventListener(kind, ({ target }) => void (sign = tell(target!, kind)), { signal });
  }
  addEventListener("click", ({ target }) => {
    const button = (target as Element).closest<HTMLElement>("#editor button");
    if (button === null) return;
    deed = () => button.click();
    chosen = null;
    pressed = button.title;
  }, { signal });
  addEventListener("change", ({ target }) => {
    deed = tell(target!, "change");
    chosen = (target as HTMLInputElement).files ?? chosen;
    pressed = null;
  }, { signal });
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
  let alarm: HTMLElement | null | undefined;
  let isMissing = false;
  const show = (isSlow: boolean) => {
    const template = document.getElementById(missingId);
    if (signal.aborted || isMissing || !(template instanceof HTMLTemplateElement)) return;
    const { content } = template;
    alarm?.remove();
    alarm = (content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>("p")!;
    if (isSlow) alarm.firstChild!.nodeValue = alarm.dataset.slow!;
    isMissing = !isSlow;
    alarm.querySelector("button")?.addEventListener("click", async () => {
      note(pressed);
      await Promise.all([isMissing && renew(), keep(chosen)]);
      location.reload();
    });
    template.before(alarm);
    if (isMissing) renew();
  };
  // Notes what was pressed for when the page has come anew, and gives what was noted before.
  const note = (title: typeof pressed) => {
    try {
      const before = sessionStorage[noted];
      if (title) sessionStorage[noted] = title;
      else delete sessionStorage[noted];
      return before;
    } catch {
      return null;
    }
  };
  pressed = note(null);
  if (pressed) {
    deed = () =>
      [...document.querySelectorAll<HTMLElement>("#editor button")]
        .find(({ title }) => title === pressed)?.click();
  }
  // The tab notes first that it had something: what then cannot be kept is told after the reload.
  const keep = async (files: typeof chosen) => {
    if (!files?.length) return;
    try {
      const key = Number(sessionStorage[carried.mark] ??= Date.now() + Math.random());
      const all = await Promise.all(
        Array.from(files, async (file) => [await file.arrayBuffer(), file.name, file.type]),
      );
      await new Promise((end, fail) => {
        setTimeout(end, 5000);
        const opening = indexedDB.open(carried.database, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(carried.store);
        opening.onerror = fail;
        opening.onsuccess = () => {
          const writing = opening.result.transaction(carried.store, "readwrite");
          writing.objectStore(carried.store).put(all, key);
          writing.oncomplete = end;
          writing.onabort = fail;
        };
      });
    } catch {
      // As above.
    }
  };
  addEventListener(reloads, (event) => {
    event.preventDefault();
    keep((event as CustomEvent<readonly File[]>).detail).then(() => location.reload());
  });
  const sound = () => show(false);
  // Nobody is told of what neither comes nor fails.
  setTimeout(show, 10000, true);
  // Browsers keep damaged files, and WebKit even that there was none, as long as nobody asks for anew what a reloaded page asks for.
  const renew = () =>
    Promise.allSettled(
      Array.from(
        document.querySelectorAll<HTMLLinkElement & HTMLScriptElement>(
          "link[rel=modulepreload],script[type=module][src]",
        ),
        ({ href, src }) =>
          fetch(href ?? src, { cache: "reload", signal: AbortSignal.timeout(5000) })
            .then((answer) => answer.text()),
      ),
    );
  // What does not come is told to its element alone, on the way down; what cannot run is told with the
  // file that it stands in: extensions have faults, too.
  addEventListener("error", ({ target, filename }) => {
    const isOurs = filename?.startsWith(location.origin) && /\/(_fresh\/js|boot)\//.test(filename);
    if (target instanceof HTMLScriptElement || isOurs) sound();
  }, { signal, capture: true });
  // One that is empty or cut off may run without a fault, and do nothing. Windows do not hear of it.
  document.addEventListener("load", ({ target }) => {
    if (target instanceof HTMLScriptElement && target.type === "module") setTimeout(sound, 5000);
  }, { signal, capture: true });
  addEventListener(listens, () => {
    stop.abort();
    alarm?.remove();
    offer?.();
    sign?.();
    deed?.();
  }, { signal });
}

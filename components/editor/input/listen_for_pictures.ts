import { takesText } from "./takes_text.ts";

/** What the page tells of files that are dropped on it or pasted into it. */
export interface PictureListener {
  onFiles(files: readonly File[]): void;
  /** Something else than a file was dropped. */
  onNothing(): void;
  /** A picture without a text was pasted into a field, which has no use for it. */
  onMisplaced(): void;
  /** A file is held over the page, or no longer. */
  onHover(isOver: boolean): void;
}

/** Milliseconds without a word of the browser after which nothing is held over the page any more, whatever it forgot to tell. */
const PATIENCE = 1500;

/**
 * Takes files dropped anywhere on the page, fields included, and pictures pasted where no field has the focus: a field gets its
 * text, as of cells of a spreadsheet, which come with a picture of them. Returns what stops it.
 */
export function listenForPictures(listener: PictureListener): () => void {
  const { onFiles, onNothing, onMisplaced, onHover } = listener;
  const stop = new AbortController();
  const { signal } = stop;
  // Entering a child leaves its parent, so that only the count tells whether the page is left.
  let depth = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  addEventListener("dragenter", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (++depth === 1) onHover(true);
    wait();
  }, { signal });
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = "copy";
    wait();
  }, { signal });
  addEventListener("dragleave", (event) => {
    if (hasFiles(event) && --depth <= 0) end();
  }, { signal });
  addEventListener("dragend", end, { signal });
  addEventListener("drop", (event) => {
    end();
    const files = [...event.dataTransfer?.files ?? []];
    if (files.length === 0 && takesText(event.target)) return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onNothing();
  }, { signal });
  addEventListener("paste", (event) => {
    const { clipboardData } = event;
    const files = [...clipboardData?.files ?? []];
    if (files.length === 0) return;
    if (!takesText(event.target)) {
      event.preventDefault();
      onFiles(files);
    } else if (clipboardData!.getData("text/plain") === "") onMisplaced();
  }, { signal });
  return () => {
    stop.abort();
    clearTimeout(timer);
  };

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(end, PATIENCE);
  }

  function end(): void {
    clearTimeout(timer);
    depth = 0;
    onHover(false);
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** What the page tells of files that are dropped on it or pasted into it. */
export interface PictureListener {
  onFiles(files: readonly File[]): void;
  /** Something else than a file was dropped. */
  onNothing(): void;
  /** A file is held over the page, or no longer. */
  onHover(isOver: boolean): void;
}

/** Takes files dropped anywhere on the page and pictures pasted into it. Returns what stops it. */
export function listenForPictures({ onFiles, onNothing, onHover }: PictureListener): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  // Entering a child leaves its parent, so that only the count tells whether the page is left.
  let depth = 0;

  addEventListener("dragenter", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (++depth === 1) onHover(true);
  }, { signal });
  addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = "copy";
  }, { signal });
  addEventListener("dragleave", (event) => {
    if (hasFiles(event) && --depth <= 0) end();
  }, { signal });
  addEventListener("drop", (event) => {
    const transfer = event.dataTransfer;
    if (transfer === null || isField(event.target)) return;
    event.preventDefault();
    end();
    if (transfer.files.length > 0) onFiles([...transfer.files]);
    else onNothing();
  }, { signal });
  addEventListener("paste", (event) => {
    const files = [...event.clipboardData?.files ?? []];
    if (files.length > 0) {
      event.preventDefault();
      onFiles(files);
    }
  }, { signal });
  return () => stop.abort();

  function end(): void {
    depth = 0;
    onHover(false);
  }
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}

/** Texts may be dropped into fields as ever. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type !== "file" ||
    target instanceof HTMLTextAreaElement;
}

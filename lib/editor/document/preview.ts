import { type ReadonlySignal, signal } from "@preact/signals";

/** What the page shows of a picture, which may become finer, and is closed when nobody shows it any more. */
export interface Preview {
  readonly bitmap: ReadonlySignal<ImageBitmap | null>;
  /** Takes a bitmap in place of the one before, or closes it where it comes too late. */
  take(bitmap: ImageBitmap): void;
  close(): void;
}

/** A preview that has not come yet. */
export function createPreview(): Preview {
  const bitmap = signal<ImageBitmap | null>(null);
  let isClosed = false;
  return {
    bitmap,
    take: (made) => {
      if (isClosed) return made.close();
      const before = bitmap.peek();
      bitmap.value = made;
      before?.close();
    },
    close: () => {
      isClosed = true;
      bitmap.peek()?.close();
    },
  };
}

const FIRST_WINDOW = 1 << 16;
const LARGEST_WINDOW = 1 << 22;

/** Bytes of a file, read a window at a time as they are asked for, so that a header costs no more than a header. */
export interface Bytes {
  /** Length of the file in bytes. */
  readonly size: number;
  /** The bytes from `offset` on: `length` of them, or fewer where the file ends before. */
  at(offset: number, length: number): Promise<DataView<ArrayBuffer>>;
}

/** Opens a file for reading piece by piece. Windows grow while reading goes on, so a long walk takes few reads. */
export function readBytes(file: Blob): Bytes {
  let start = 0;
  let window = new Uint8Array(0);
  let next = FIRST_WINDOW;
  return {
    size: file.size,
    async at(offset, length) {
      const from = Math.min(Math.max(offset, 0), file.size);
      const to = Math.min(from + Math.max(length, 0), file.size);
      if (from < start || to > start + window.length) {
        const end = Math.min(Math.max(to, from + next), file.size);
        window = new Uint8Array(await file.slice(from, end).arrayBuffer());
        start = from;
        next = Math.min(next * 2, LARGEST_WINDOW);
      }
      return new DataView(window.buffer, from - start, to - from);
    },
  };
}

/** `length` bytes at `offset` of a view as Latin-1 text; shorter where the view ends. */
export function text(view: DataView, offset: number, length: number): string {
  const end = Math.min(offset + length, view.byteLength);
  let out = "";
  for (let i = offset; i < end; i++) out += String.fromCharCode(view.getUint8(i));
  return out;
}

import { concat } from "@/lib/image/concat.ts";
import { checkFileSize } from "@/lib/image/limits.ts";

/** Bytes that are asked for at a time. */
const PART = 1 << 18;

/**
 * Reads a file, or what is like one, to its end: but no more than can be opened, for devices and pipes may have no end, and memory has
 * one.
 *
 * @throws RangeError with a sentence if it is larger.
 */
export function readWhole(file: Pick<Deno.FsFile, "readSync">): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (let length = 0;;) {
    const part = new Uint8Array(PART);
    const count = file.readSync(part);
    if (count === null) return concat(parts);
    parts.push(part.subarray(0, count));
    checkFileSize(length += count);
  }
}

/**
 * The same for the file at a path. Of a large one the sentence tells the whole size.
 *
 * @throws Error of the system if it cannot be read.
 */
export function readWholeFile(path: string): Uint8Array<ArrayBuffer> {
  using file = Deno.openSync(path);
  checkFileSize(file.statSync().size);
  return readWhole(file);
}

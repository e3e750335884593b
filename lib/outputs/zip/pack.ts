import { type Zippable, zipSync } from "fflate";
import { MADE_BY } from "../made_by.ts";
import { ZIP_DATE } from "./zip_date.ts";

/** Bytes of what ends a ZIP, without a comment (PKZIP application note, 4.3.16). */
const END = 22;

/** Packs files: the same give the same bytes. The comment of the whole tells who made it. */
export function pack(files: Zippable): Uint8Array<ArrayBuffer> {
  const zip = zipSync(files, { level: 6, mtime: ZIP_DATE });
  const comment = new TextEncoder().encode(MADE_BY);
  const bytes = new Uint8Array(zip.length + comment.length);
  bytes.set(zip);
  bytes.set(comment, zip.length);
  new DataView(bytes.buffer).setUint16(zip.length - 2, comment.length, true);
  return bytes;
}

/** Whether a ZIP is of those that {@linkcode pack} makes. */
export function isPackedHere(zip: Uint8Array): boolean {
  const end = zip.subarray(-END - MADE_BY.length);
  const text = new TextDecoder("latin1").decode(end);
  return text.startsWith("PK\x05\x06") &&
    text.endsWith(`${String.fromCharCode(MADE_BY.length)}\0${MADE_BY}`);
}

import type { Bytes } from "../bytes.ts";
import { jpegSegments, START_OF_SCAN } from "./jpeg_segments.ts";

/** Where the pixels of a JPEG begin: behind the head of its first scan, or at the end of a file that has none. */
export async function jpegScan(bytes: Bytes): Promise<number> {
  for await (const { marker, end } of jpegSegments(bytes)) {
    if (marker === START_OF_SCAN) return Math.min(end, bytes.size);
  }
  return bytes.size;
}

import { buffer } from "node:stream/consumers";
import type { Download } from "playwright-core";

/** The bytes of a download. Where it lies is known to the browser's own process alone, which may be another one. */
export async function contentOf(file: Download): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await buffer(await file.createReadStream()));
}

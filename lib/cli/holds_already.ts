import { finalPlace } from "./final_place.ts";

/** Whether a path leads to a file of exactly these bytes, so that nothing is left to be written there. */
export function holdsAlready(path: string, bytes: Uint8Array): boolean {
  try {
    const place = finalPlace(path);
    const { isFile, size } = Deno.statSync(place);
    if (!isFile || size !== bytes.length) return false;
    const there = Deno.readFileSync(place);
    return there.length === bytes.length && there.every((byte, i) => byte === bytes[i]);
  } catch {
    return false;
  }
}

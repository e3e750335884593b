import { finalPlace } from "./final_place.ts";

/**
 * Names a file itself, by whatever path or link it is reached, or would be once the folders are there that the way leads through; null
 * where there is none, and for what has nothing to lose, such as a pipe.
 */
export function fileIdentity(path: string): string | null {
  try {
    const place = finalPlace(path);
    const { dev, ino, isFile } = Deno.statSync(place);
    if (!isFile) return null;
    return ino === null || ino === 0 ? Deno.realPathSync(place).toLowerCase() : `${dev}:${ino}`;
  } catch {
    return null;
  }
}

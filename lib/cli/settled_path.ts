import { normalize } from "node:path";
import { isFolder } from "./inputs.ts";

/**
 * A path without steps into folders that are not there and back out of them, such as new/../a.png: to follow it they would have to be
 * made. Steps back out of those that are there stay, for out of a linked one they lead elsewhere than they read.
 */
export function settledPath(path: string): string {
  const parts = path.split("/");
  for (let count = parts.length - 1; count > 0; count--) {
    const there = parts.slice(0, count).join("/");
    if (!isFolder(there || "/")) continue;
    return `${there}/${normalize(parts.slice(count).join("/"))}`;
  }
  return normalize(path);
}

/** Names a file itself, by whatever path or link it is reached; null where there is none, and for what has nothing to lose, such as a pipe. */
export function fileIdentity(path: string): string | null {
  try {
    const { dev, ino, isFile } = Deno.statSync(path);
    if (!isFile) return null;
    return ino === null || ino === 0 ? Deno.realPathSync(path).toLowerCase() : `${dev}:${ino}`;
  } catch {
    return null;
  }
}

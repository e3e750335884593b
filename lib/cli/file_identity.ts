/** Names a file itself, by whatever path or link it is reached; null where there is none. */
export function fileIdentity(path: string): string | null {
  try {
    const { dev, ino } = Deno.statSync(path);
    return ino === null || ino === 0 ? Deno.realPathSync(path).toLowerCase() : `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** These, and all that they lead to, the nearest first. */
export function reached(
  start: readonly string[],
  next: (path: string) => Iterable<string>,
): Set<string> {
  const found = new Set(start);
  // What is added meanwhile is come to, too.
  for (const path of found) for (const other of next(path)) found.add(other);
  return found;
}

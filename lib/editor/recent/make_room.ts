/** A piece that could go. */
export interface Removable {
  readonly id: string;
  readonly bytes: number;
}

/**
 * The pieces to remove so that something fits, the oldest first and no more than it takes; none where all of them would not be enough.
 *
 * @param needed Bytes of what is to be kept.
 * @param free Bytes that the browser says are free. It said so before it refused: where they seem enough, they do not count.
 * @param others From the oldest on.
 */
export function makeRoom(needed: number, free: number, others: readonly Removable[]): string[] {
  let missing = free < needed ? needed - free : needed;
  const ids: string[] = [];
  for (const { id, bytes } of others) {
    if (missing <= 0) break;
    ids.push(id);
    missing -= bytes;
  }
  return missing > 0 ? [] : ids;
}

/**
 * Unpacks zlib data, as PNG has it.
 *
 * @returns null if it is damaged or longer than `most` bytes. Where it is cut, some hosts give null and some what there is.
 */
export async function inflate(
  packed: DataView<ArrayBuffer>,
  most: number,
): Promise<DataView | null> {
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const unpacked = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new DataView(unpacked.buffer, 0, length);
      if (length + value.length > most) break;
      unpacked.set(value, length);
      length += value.length;
    }
  } catch {
    return null;
  }
  await reader.cancel().catch(() => {});
  return null;
}

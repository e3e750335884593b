/**
 * Unpacks zlib data, as PNG has it.
 *
 * @returns null if it is damaged or longer than `most` bytes, or the host cannot unpack. Where it is cut, some hosts give null and
 * some what there is.
 */
export async function inflate(
  packed: DataView<ArrayBuffer>,
  most: number,
): Promise<DataView<ArrayBuffer> | null> {
  if (typeof DecompressionStream === "undefined") return null;
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const unpacked = new Uint8Array(most);
  let length = 0;
  try {
    for await (const part of chunks(stream)) {
      if (length + part.length > most) return null;
      unpacked.set(part, length);
      length += part.length;
    }
  } catch {
    return null;
  }
  return new DataView(unpacked.buffer, 0, length);
}

/** The pieces of a stream, for not every browser can walk one; leaving early ends it. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

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
  if (!CAN_INFLATE) return null;
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const unpacked = new Uint8Array(most);
  let length = 0;
  try {
    for await (const part of unpack(new Blob([bytes]))) {
      if (length + part.length > most) return null;
      unpacked.set(part, length);
      length += part.length;
    }
  } catch {
    return null;
  }
  return new DataView(unpacked.buffer, 0, length);
}

/** Whether this host can unpack anything. */
export const CAN_INFLATE = typeof DecompressionStream !== "undefined";

/**
 * Unpacks zlib data until `room` is full.
 *
 * @returns how many bytes came before that, before the end of the data, or before damage to it; of those just before damage some hosts
 * keep some back.
 */
export async function inflateInto(room: Uint8Array, packed: Blob): Promise<number> {
  let length = 0;
  try {
    for await (const part of unpack(packed)) {
      const some = part.subarray(0, room.length - length);
      room.set(some, length);
      length += some.length;
      if (length === room.length) break;
    }
  } catch {
    // What came is what there is.
  }
  return length;
}

/** The pieces that come of packed data. Read by hand, for not every browser can walk a stream; leaving early ends it. */
async function* unpack(packed: Blob): AsyncGenerator<Uint8Array> {
  const reader = packed.stream().pipeThrough(new DecompressionStream("deflate")).getReader();
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

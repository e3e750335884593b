/** Reads numbers and texts one after the other. Every reader throws a RangeError beyond the end. */
export interface ByteReader {
  readonly at: () => number;
  readonly left: () => number;
  readonly skip: (bytes: number) => void;
  readonly u8: () => number;
  readonly u16: () => number;
  readonly i16: () => number;
  readonly u32: () => number;
  readonly f32: () => number;
  /** So many bytes as one character each. */
  readonly ascii: (bytes: number) => string;
  /** So many UTF-16 units, big-endian, without the zeros at the end. */
  readonly utf16: (units: number) => string;
}

/** @param littleEndian Byte order of the numbers. */
export function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  start = 0,
  littleEndian = false,
): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  const take = (size: number) => (at += size) - size;
  const reader: ByteReader = {
    at: () => at,
    left: () => bytes.length - at,
    skip: (size) => {
      if (at + size > bytes.length) {
        throw new RangeError(`Read ${size} bytes at ${at}: beyond the end`);
      }
      at += size;
    },
    u8: () => view.getUint8(take(1)),
    u16: () => view.getUint16(take(2), littleEndian),
    i16: () => view.getInt16(take(2), littleEndian),
    u32: () => view.getUint32(take(4), littleEndian),
    f32: () => view.getFloat32(take(4), littleEndian),
    ascii: (size) => Array.from({ length: size }, () => String.fromCharCode(reader.u8())).join(""),
    utf16: (units) =>
      Array.from({ length: units }, () => String.fromCharCode(view.getUint16(take(2))))
        .join("").replace(/\0+$/, ""),
  };
  return reader;
}

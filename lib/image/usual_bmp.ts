const FILE_HEADER = 14;
const INFO_HEADER = 40;
const OS2_HEADER = 64;
const V4_HEADER = 108;
/** Bytes of four masks: red, green, blue, alpha. */
const MASKS = 16;
const BIT_FIELDS = 3, ALPHA_BIT_FIELDS = 6;

/**
 * The same BMP under a header that every decoder knows, for browsers read more kinds than others do: headers of OS/2 2, masks with
 * alpha behind a plain header (as Windows CE has them), and numbers of planes or colors that make no sense.
 *
 * Returns `bytes`, a BMP whose size could be read, where there is nothing to do.
 */
export function usualBmp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(FILE_HEADER, true);
  const end = FILE_HEADER + size;
  if (size < 16 || end > bytes.length) return bytes;
  const old = bytes.subarray(FILE_HEADER, end);
  const masked = size === INFO_HEADER && bytes.length >= end + MASKS &&
    view.getUint32(FILE_HEADER + 16, true) === ALPHA_BIT_FIELDS;
  // Those of 52 and 56 bytes are Windows' own, with masks.
  const isOs2 = size < INFO_HEADER || size === OS2_HEADER;
  const header = new Uint8Array(masked ? V4_HEADER : isOs2 ? INFO_HEADER : size);
  header.set(old.subarray(0, header.length));
  if (masked) header.set(bytes.subarray(end, end + MASKS), INFO_HEADER);
  const fields = new DataView(header.buffer);
  fields.setUint32(0, header.length, true);
  fields.setUint16(12, 1, true);
  if (masked) fields.setUint32(16, BIT_FIELDS, true);
  const most = 2 ** fields.getUint16(14, true);
  if (fields.getUint32(32, true) > most) fields.setUint32(32, most, true);
  if (header.length === size && header.every((byte, i) => byte === old[i])) return bytes;
  const rest = bytes.subarray(end + (masked ? MASKS : 0));
  const usual = new Uint8Array(FILE_HEADER + header.length + rest.length);
  usual.set(bytes.subarray(0, FILE_HEADER));
  usual.set(header, FILE_HEADER);
  usual.set(rest, FILE_HEADER + header.length);
  const start = new DataView(usual.buffer);
  start.setUint32(2, usual.length, true);
  start.setUint32(10, view.getUint32(10, true) + usual.length - bytes.length, true);
  return usual;
}

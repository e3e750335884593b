import { unzlibSync } from "fflate";

/** Tables of a TrueType font by their names. */
export type FontTables = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Unpacks the tables of a web font (WOFF 1.0, https://www.w3.org/TR/WOFF/). */
export function readWoff(file: Uint8Array<ArrayBuffer>): FontTables {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return new Map(
    Array.from({ length: view.getUint16(12) }, (_, i) => {
      const entry = 44 + i * 20;
      const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
      const [offset, packed, length] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [
        number,
        number,
        number,
      ];
      const data = file.slice(offset, offset + packed);
      return [tag, packed < length ? new Uint8Array(unzlibSync(data)) : data] as const;
    }),
  );
}

/** Writes a font file of tables, as TrueType lays it out: tables in order of their names, on whole words, with check sums. */
export function writeSfnt(tables: FontTables): Uint8Array<ArrayBuffer> {
  const entries = [...tables].sort(([a], [b]) => a < b ? -1 : 1);
  const count = entries.length;
  const head = 12 + 16 * count;
  const length = entries.reduce((sum, [, { length }]) => sum + padded(length), head);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
  let offset = head;
  entries.forEach(([tag, table], i) => {
    const entry = 12 + 16 * i;
    for (let at = 0; at < 4; at++) bytes[entry + at] = tag.charCodeAt(at);
    bytes.set(table, offset);
    view.setUint32(entry + 4, checkSum(view, offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  });
  return bytes;
}

function checkSum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = sum + view.getUint32(at) >>> 0;
  return sum;
}

function padded(length: number): number {
  return length + 3 & ~3;
}

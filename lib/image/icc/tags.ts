import { text } from "../bytes.ts";

/** Parts of an ICC profile by their names. */
export type Tags = ReadonlyMap<string, DataView>;

/** The tags of an ICC profile by their names, of several of one name the first (ICC.1:2022, section 7.3); null where it is none, or is damaged. */
export function readTags(icc: DataView): Tags | null {
  if (icc.byteLength < 132 || text(icc, 36, 4) !== "acsp") return null;
  if (icc.getUint32(0) > icc.byteLength) return null;
  const count = icc.getUint32(128);
  if (132 + count * 12 > icc.byteLength) return null;
  const tags = new Map<string, DataView>();
  for (let i = 0; i < count; i++) {
    const entry = 132 + i * 12;
    const [offset, size] = [icc.getUint32(entry + 4), icc.getUint32(entry + 8)];
    if (offset + size > icc.byteLength) return null;
    const name = text(icc, entry, 4);
    if (!tags.has(name)) tags.set(name, new DataView(icc.buffer, icc.byteOffset + offset, size));
  }
  return tags;
}

/** A signed number of 16 bits before the point and 16 behind it. */
export function fixed(view: DataView, offset: number): number {
  return view.getInt32(offset) / 65_536;
}

import type { Bytes } from "../../bytes.ts";
import { readStreamColor, type StreamColor } from "./sequence_header.ts";
import type { HiddenRange } from "../../header.ts";
import { type AvifItems, tilesOf } from "./items.ts";
import { itemPlaces } from "./item_places.ts";

/** What a stream says of its colors, and where in the file it begins. */
export interface PlacedStream {
  readonly color: StreamColor;
  readonly start: number;
  /** Its first bytes. */
  readonly view: DataView;
}

/** Bytes in which a stream says it: many times what that takes. */
const START = 256;

/** The streams of an item: its own, or those of its tiles. What is none is left out. */
export async function streamsOf(
  bytes: Bytes,
  items: AvifItems,
  item: number,
): Promise<readonly PlacedStream[]> {
  const places = await itemPlaces(bytes);
  const streams: PlacedStream[] = [];
  for (const id of [item, ...tilesOf(items, item)]) {
    const place = places.get(id);
    if (!place || items.types.get(id) !== "av01") continue;
    const { start, end } = place;
    const view = await bytes.at(start, Math.min(end - start, START));
    const color = readStreamColor(view);
    if (color) streams.push({ color, start, view });
  }
  return streams;
}

/** The byte that says which levels a stream uses, saying that it uses all (AV1 bitstream specification, section 5.5.2). */
export function saidFullRange({ color: { numbers, bit }, start, view }: PlacedStream): HiddenRange {
  const at = bit + (numbers ? 24 : 0);
  const byte = view.getUint8(at >> 3) | 0x80 >> (at & 7);
  return {
    start: start + (at >> 3),
    end: start + (at >> 3) + 1,
    standIn: String.fromCharCode(byte),
  };
}

import type { Bytes } from "../../bytes.ts";
import { readStreamColor, type StreamColor } from "./sequence_header.ts";
import type { AvifItems } from "./items.ts";
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
  { types, references }: AvifItems,
  item: number,
): Promise<readonly PlacedStream[]> {
  const parts = references.filter(({ type, from }) => type === "dimg" && from === item)
    .flatMap(({ to }) => to);
  const places = await itemPlaces(bytes);
  const streams: PlacedStream[] = [];
  for (const id of [item, ...parts]) {
    const place = places.get(id);
    if (!place || types.get(id) !== "av01") continue;
    const { start, end } = place;
    const view = await bytes.at(start, Math.min(end - start, START));
    const color = readStreamColor(view);
    if (color) streams.push({ color, start, view });
  }
  return streams;
}

import type { Bytes } from "../bytes.ts";
import { readStreamColor, type StreamColor } from "./av1_sequence.ts";
import type { AvifItems } from "./avif_items.ts";
import { itemPlaces } from "./avif_places.ts";

/** What a stream says of its colors, and where in the file it begins. */
export interface PlacedStream {
  readonly color: StreamColor;
  readonly start: number;
  /** Its first bytes. */
  readonly view: DataView;
}

/** Bytes in which a stream says it: many times what that takes. */
const START = 256;

/** The streams of the color of a picture: its own, or those of its tiles. Those that say nothing are left out. */
export async function colorStreams(
  bytes: Bytes,
  { primary, types, references }: AvifItems,
): Promise<readonly PlacedStream[]> {
  if (!primary) return [];
  const parts = references.filter(({ type, from }) => type === "dimg" && from === primary.id)
    .flatMap(({ to }) => to);
  const places = await itemPlaces(bytes);
  const streams: PlacedStream[] = [];
  for (const id of [primary.id, ...parts]) {
    const place = places.get(id);
    if (!place || types.get(id) !== "av01") continue;
    const { start, end } = place;
    const view = await bytes.at(start, Math.min(end - start, START));
    const color = readStreamColor(view);
    if (color) streams.push({ color, start, view });
  }
  return streams;
}

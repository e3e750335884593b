import { type Bytes, readBytes, text } from "../bytes.ts";
import { type AvifItems, ownItems, readItems } from "../headers/avif/items.ts";
import { isUsedBy, usedProperties } from "../headers/avif/property_uses.ts";
import { streamsOf } from "../headers/avif/streams.ts";
import { withNumbersBox } from "./numbers_box.ts";
import { isKnownMatrix, type PlaneLayout } from "./planes_to_rgb.ts";

/** A file whose samples a decoder leaves alone, and what they mean. */
export interface BareSamples {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: Omit<PlaneLayout, "width" | "height">;
}

/** Numbers that say that samples are green, blue and red already. */
const NONE: readonly [number, number, number] = [1, 13, 0];
/** What who tells no matrix means. */
const USUAL_MATRIX = 6;

/**
 * The samples of an AVIF as they are stored: a color box that says that they are green, blue and red of all levels lets libheif leave them
 * alone. Gray it leaves alone by itself.
 *
 * Null where libheif does right by itself, or the matrix is a rare one, or the file is put together in a rare way.
 *
 * @param bytes As decoders are given them; changed where the answer is not null.
 */
export async function bareSamples(bytes: Uint8Array<ArrayBuffer>): Promise<BareSamples | null> {
  const file = readBytes(new Blob([bytes]));
  const items = await readItems(file), own = ownItems(items);
  const { boxes, colors, grays } = await readProperties(file, own);
  const isGray = colors.size === 0;
  const [flags = 0, ...others] = isGray ? grays : colors;
  if (others.length > 0) return null;
  const [told = await streamNumbers(file, items), ...repeated] = boxes;
  const { matrix, isFullRange } = told;
  if (repeated.some((box) => box.matrix !== matrix || box.isFullRange !== isFullRange)) return null;
  const depth = (flags & DEEP) === 0 ? 8 : (flags & TWELVE_BITS) === 0 ? 10 : 12;
  if (isGray) {
    const layout = { matrix: USUAL_MATRIX, isFullRange, depth, isGray, shared: [1, 1] } as const;
    return isFullRange ? null : { bytes, layout };
  }
  if (!isKnownMatrix(matrix)) return null;
  // Of twelve bits, browsers lay no color between samples, unless these are shared in rows alone.
  const halves = depth === 12 && (flags & HALF_HEIGHT) !== 0 ? 0 : flags;
  const shared = [
    (halves & HALF_WIDTH) === 0 ? 1 : 2,
    (halves & HALF_HEIGHT) === 0 ? 1 : 2,
  ] as const;
  const layout = { matrix, isFullRange, depth, isGray, shared } as const;
  for (const { start } of boxes) bytes.set([0, 0, 0x80], start + 8);
  const changed = boxes.length > 0 ? bytes : withNumbersBox(bytes, own, NONE);
  return changed && { bytes: changed, layout };
}

/** What a configuration box says of samples (AV1 in ISO base media files, section 2.3.3). */
const [DEEP, TWELVE_BITS, GRAY, HALF_WIDTH, HALF_HEIGHT] = [0x40, 0x20, 0x10, 8, 4] as const;

interface Numbers {
  readonly matrix: number;
  readonly isFullRange: boolean;
}

async function readProperties(file: Bytes, own: ReadonlySet<number>) {
  const boxes: (Numbers & { readonly start: number })[] = [];
  const [colors, grays] = [new Set<number>(), new Set<number>()];
  for await (const property of usedProperties(file)) {
    const { type, start, end } = property;
    if (!isUsedBy(own, property) || type !== "av1C" && type !== "colr") continue;
    const view = await file.at(start, Math.min(end - start, 11));
    if (type === "av1C" && view.byteLength >= 4) {
      const flags = view.getUint8(2) & (DEEP | TWELVE_BITS | GRAY | HALF_WIDTH | HALF_HEIGHT);
      ((flags & GRAY) === 0 ? colors : grays).add(flags);
    } else if (text(view, 0, 4) === "nclx" && view.byteLength === 11) {
      const isFullRange = (view.getUint8(10) & 0x80) !== 0;
      boxes.push({ start, matrix: view.getUint16(8), isFullRange });
    }
  }
  return { boxes, colors, grays };
}

async function streamNumbers(file: Bytes, items: AvifItems): Promise<Numbers> {
  const [stream] = items.primary ? await streamsOf(file, items, items.primary.id) : [];
  const matrix = stream?.color.numbers?.matrix ?? 2;
  const isFullRange = stream?.color.isFullRange ?? true;
  return { matrix: matrix === 2 ? USUAL_MATRIX : matrix, isFullRange };
}

import type { Rect } from "@/lib/document/rect.ts";
import type { Settings } from "@/lib/document/settings.ts";
import {
  centeredCrop,
  detailOf,
  type Ratio,
  RATIOS,
  type Size,
  sizeForDetail,
} from "@/lib/document/size.ts";

/** A card that shows the picture in another shape. */
export interface RatioView {
  /** Such as "4:3": always the landscape form, so that a card keeps its name when the piece is turned. */
  readonly id: string;
  /** The ratio as it is turned now. */
  readonly ratio: Ratio;
  readonly size: Size;
  /** The part of the picture that it takes, so that cells are square. */
  readonly crop: Rect;
  /** Percent of the used picture that lie outside the crop. */
  readonly trimmed: number;
}

/** The settings that the other shapes follow. */
export type Framing = Pick<Settings, "columns" | "rows" | "crop" | "subjects">;

/** Ids of the ratio cards, in order. */
export const RATIO_IDS: readonly string[] = RATIOS.map(({ width, height }) => `${width}:${height}`);

/**
 * The other shapes of a piece: the same detail level, in the orientation of the current size.
 *
 * @param aspect Width of the whole picture divided by its height.
 */
export function ratioViews(settings: Framing, aspect: number): RatioView[] {
  const upright = settings.rows > settings.columns;
  const used = settings.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  return RATIOS.map((landscape, i) => {
    const { width, height } = landscape;
    const ratio = upright ? { width: height, height: width } : landscape;
    const size = sizeForDetail(detailOf(settings), ratio.width / ratio.height);
    const crop = centeredCrop(size, aspect, used, settings.subjects);
    const kept = crop.width * crop.height / (used.width * used.height);
    return { id: RATIO_IDS[i]!, ratio, size, crop, trimmed: Math.round((1 - kept) * 100) };
  });
}

import type { ColorProfile } from "./color_profile.ts";

/** Formats that a host may decode. */
export const FORMATS = ["JPEG", "PNG", "GIF", "WebP", "BMP", "AVIF", "JPEG XL"] as const;
export type Format = typeof FORMATS[number];

/**
 * EXIF orientation: how the stored picture has to be turned to stand upright.
 *
 * 1 as it is, 2 mirrored left-right, 3 turned by 180 degrees, 4 mirrored top-bottom, 5 transposed, 6 turned clockwise by
 * 90 degrees, 7 transposed over the other diagonal, 8 turned counterclockwise by 90 degrees (EXIF 2.32, tag 0x0112).
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Bytes of a file, from `start` up to but not including `end`. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes that decoders are not shown. */
export interface HiddenRange extends FileRange {
  /**
   * Latin-1 text that stands in the place of the first of them, where a file tells its own lengths, so that these stay true; what is left of
   * the range then stays. Left out, all of it is.
   */
  readonly standIn?: string;
}

/** What the first bytes of a picture tell about it. */
export interface Header {
  readonly format: Format;
  /** Stored width in pixels of what the file shows, before orientation. */
  readonly width: number;
  /** Stored height in pixels of what the file shows, before orientation. */
  readonly height: number;
  readonly orientation: Orientation;
  /**
   * Pieces of the file that decoders are not shown, in order: what gave the orientation and the profile, which are applied here, and
   * what makes a PNG move, for hosts differ in which picture of it they take for the first.
   */
  readonly hidden: readonly HiddenRange[];
  /** How levels become light, where not as in sRGB: what a PNG, a JPEG, a WebP, an AVIF or a BMP says, as far as that is converted here. */
  readonly profile: ColorProfile | null;
  /** Whether the format says that pixels may be transparent; false means that they are all opaque. */
  readonly mayHaveAlpha: boolean;
  /** Those hidden pieces that say that colors are stored multiplied by their alpha, where they are, and not straight. */
  readonly premultiplied?: readonly HiddenRange[];
  /** What else has to be hidden for the color alone, or the alpha alone, to be the picture, where the file keeps the two apart. */
  readonly parts?: {
    readonly color: readonly HiddenRange[];
    readonly alpha: readonly HiddenRange[];
  };
  /** Where what the file shows lies in what decoders give, and the size of that, where they are not the same. */
  readonly cut?: {
    readonly left: number;
    readonly top: number;
    readonly whole: { readonly width: number; readonly height: number };
  };
  /** A sound form that not every host decodes: a picture in tiles, or one that is stored as a film alone. */
  readonly form?: "tiles" | "film";
}

/** What most formats have nothing to say about. */
export const PLAIN: Pick<Header, "orientation" | "hidden" | "profile"> = {
  orientation: 1,
  hidden: [],
  profile: null,
};

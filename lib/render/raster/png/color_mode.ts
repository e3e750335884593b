/** How pixels are stored in a PNG. */
export type ColorMode =
  | {
    readonly kind: "indexed";
    readonly bits: 1 | 2 | 4 | 8;
    /** Packed `0xrrggbbaa`, those with transparency first. */
    readonly colors: readonly number[];
  }
  | { readonly kind: "truecolor"; readonly alpha: boolean };

/** The smallest mode that holds every one of `used`, packed as `0xrrggbbaa`. */
export function chooseColorMode(used: Iterable<number>): ColorMode {
  const colors = [...new Set(used)];
  const clear = colors.filter((color) => (color & 255) !== 255);
  if (colors.length > 256) return { kind: "truecolor", alpha: clear.length > 0 };
  const opaque = colors.filter((color) => (color & 255) === 255);
  const bits = colors.length <= 2 ? 1 : colors.length <= 4 ? 2 : colors.length <= 16 ? 4 : 8;
  return { kind: "indexed", bits, colors: [...clear, ...opaque] };
}

/** Bytes of one row of `width` pixels. */
export function rowBytes(mode: ColorMode, width: number): number {
  if (mode.kind === "truecolor") return width * pixelBytes(mode);
  return Math.ceil(width * mode.bits / 8);
}

/** Bytes from one pixel to the next as filters see it, at least 1. */
export function pixelBytes(mode: ColorMode): number {
  return mode.kind === "indexed" ? 1 : mode.alpha ? 4 : 3;
}

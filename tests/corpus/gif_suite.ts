import { gif, GIF_COLORS, type GifFrame, join } from "@/tests/support/picture_files.ts";

/** A GIF and its first frame, as one index into {@linkcode GIF_COLORS} a pixel; `null` is transparent. */
export interface GifCase {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly (number | null)[];
}

const dot: GifFrame = { x: 0, y: 0, width: 1, height: 1, indices: [1] };
const square: GifFrame = { x: 0, y: 0, width: 2, height: 2, indices: [1, 2, 3, 0] };
const _ = null;

/** Where the first frame's own block begins: behind the screen and four colors. */
const FIRST = 13 + 12;

function insert(bytes: Uint8Array, at: number, part: string): Uint8Array<ArrayBuffer> {
  return join(bytes.subarray(0, at), part, bytes.subarray(at));
}

/** What a GIF can do to its first frame (GIF 89a), one thing at a time. */
export const GIF_SUITE: readonly GifCase[] = [
  {
    name: "one pixel",
    ...size(1, 1),
    bytes: gif(1, 1, [dot]),
    pixels: [1],
  },
  {
    name: "four colors",
    ...size(2, 2),
    bytes: gif(2, 2, [square]),
    pixels: [1, 2, 3, 0],
  },
  {
    name: "a transparent color",
    ...size(2, 2),
    bytes: gif(2, 2, [{ ...square, transparent: 3 }]),
    pixels: [1, 2, _, 0],
  },
  {
    name: "a frame inside the screen",
    ...size(3, 3),
    bytes: gif(3, 3, [{ ...dot, x: 1, y: 1 }]),
    pixels: [_, _, _, _, 1, _, _, _, _],
  },
  {
    name: "a frame that reaches beyond the screen",
    ...size(3, 3),
    bytes: gif(2, 2, [{ ...square, x: 1, y: 1 }]),
    pixels: [_, _, _, _, 1, 2, _, 3, 0],
  },
  {
    name: "an animation",
    ...size(2, 2),
    bytes: gif(2, 2, [square, { ...square, indices: [3, 3, 3, 3] }, dot]),
    pixels: [1, 2, 3, 0],
  },
  {
    name: "an animation that starts small",
    ...size(2, 2),
    bytes: gif(2, 2, [dot, square]),
    pixels: [1, _, _, _],
  },
  {
    name: "comments and extensions of others",
    ...size(1, 1),
    bytes: insert(gif(1, 1, [dot]), FIRST, "!\xfe\x05hello\0!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"),
    pixels: [1],
  },
  {
    name: "data behind the end",
    ...size(1, 1),
    bytes: join(gif(1, 1, [dot]), "and more"),
    pixels: [1],
  },
  {
    name: "many blocks of pixels",
    ...size(64, 32),
    bytes: gif(64, 32, [{
      x: 0,
      y: 0,
      width: 64,
      height: 32,
      indices: Array.from({ length: 2048 }, (_, i) => (i * 7 >> 3) & 3),
    }]),
    pixels: Array.from({ length: 2048 }, (_, i) => (i * 7 >> 3) & 3),
  },
];

function size(width: number, height: number) {
  return { width, height };
}

/** The RGBA bytes that a case stands for. */
export function gifPixels({ pixels }: GifCase): number[] {
  return pixels.flatMap((index) =>
    index === null ? [0, 0, 0, 0] : [...GIF_COLORS[index as 0 | 1 | 2 | 3], 255]
  );
}

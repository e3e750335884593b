/** A chart's sign for a color. */
export interface Glyph {
  /** English name of its shape. */
  readonly name: string;
  /** The nearest sign of Unicode, for where only text can stand; no two glyphs share one. */
  readonly sign: string;
  /** Outlines on a grid of 24 x 24, `M`, `L` and `Z` only, filled by the even-odd rule. */
  readonly path: string;
}

/**
 * Our own signs, each as far from those before it as can be: the first few are hardest to confuse (farthest-first order, Gonzalez 1985,
 * by `glyphDistance`).
 */
export const GLYPHS: readonly Glyph[] = [
  {
    name: "square",
    sign: "■",
    path: "M2 2L22 2L22 22L2 22Z",
  },
  {
    name: "dot",
    sign: "•",
    path:
      "M16.5 12L16.3 13.4L15.6 14.6L14.6 15.6L13.4 16.3L12 16.5L10.6 16.3L9.4 15.6L8.4 14.6L7.7 13.4L7.5 12L7.7 10.6L8.4 9.4L9.4 8.4L10.6 7.7L12 7.5L13.4 7.7L14.6 8.4L15.6 9.4L16.3 10.6Z",
  },
  {
    name: "checks",
    sign: "▚",
    path: "M2 2L12 2L12 12L2 12ZM12 12L22 12L22 22L12 22Z",
  },
  {
    name: "checks-turned",
    sign: "▞",
    path: "M12 2L22 2L22 12L12 12ZM2 12L12 12L12 22L2 22Z",
  },
  {
    name: "bow",
    sign: "⋈",
    path: "M2 2L12 12L2 22ZM22 2L22 22L12 12Z",
  },
  {
    name: "hourglass",
    sign: "⧗",
    path: "M2 2L22 2L12 12ZM12 12L22 22L2 22Z",
  },
  {
    name: "plus",
    sign: "✚",
    path:
      "M8.5 2L15.5 2L15.5 8.5L22 8.5L22 15.5L15.5 15.5L15.5 22L8.5 22L8.5 15.5L2 15.5L2 8.5L8.5 8.5Z",
  },
  {
    name: "square-ring",
    sign: "□",
    path: "M2 2L22 2L22 22L2 22ZM6 6L18 6L18 18L6 18Z",
  },
  {
    name: "corner-bottom-left",
    sign: "◣",
    path: "M2 22L2 2L22 22Z",
  },
  {
    name: "corner-top-left",
    sign: "◤",
    path: "M2 2L22 2L2 22Z",
  },
  {
    name: "corner-top-right",
    sign: "◥",
    path: "M22 2L22 22L2 2Z",
  },
  {
    name: "corner-bottom-right",
    sign: "◢",
    path: "M22 22L2 22L22 2Z",
  },
  {
    name: "triangle-up-ring",
    sign: "△",
    path: "M12 1L23 22L1 22ZM12 9.5L16.5 18L7.5 18Z",
  },
  {
    name: "triangle-down-ring",
    sign: "▽",
    path: "M12 23L23 2L1 2ZM12 14.5L16.5 6L7.5 6Z",
  },
  {
    name: "saltire",
    sign: "✖",
    path: "M12 8L18 2L22 6L16 12L22 18L18 22L12 16L6 22L2 18L8 12L2 6L6 2Z",
  },
  {
    name: "nine-dots",
    sign: "⁘",
    path:
      "M2 2L6 2L6 6L2 6ZM2 10L6 10L6 14L2 14ZM2 18L6 18L6 22L2 22ZM10 2L14 2L14 6L10 6ZM10 10L14 10L14 14L10 14ZM10 18L14 18L14 22L10 22ZM18 2L22 2L22 6L18 6ZM18 10L22 10L22 14L18 14ZM18 18L22 18L22 22L18 22Z",
  },
  {
    name: "half-left",
    sign: "◧",
    path: "M2 2L22 2L22 22L2 22ZM12 4L20 4L20 20L12 20Z",
  },
  {
    name: "half-right",
    sign: "◨",
    path: "M2 2L22 2L22 22L2 22ZM4 4L12 4L12 20L4 20Z",
  },
  {
    name: "half-top",
    sign: "⬒",
    path: "M2 2L22 2L22 22L2 22ZM4 12L20 12L20 20L4 20Z",
  },
  {
    name: "half-bottom",
    sign: "⬓",
    path: "M2 2L22 2L22 22L2 22ZM4 4L20 4L20 12L4 12Z",
  },
  {
    name: "chevron-left",
    sign: "‹",
    path: "M4 12L14 2L21 2L11 12L21 22L14 22Z",
  },
  {
    name: "hexagon-ring",
    sign: "⬡",
    path:
      "M22.5 12L17.2 21.1L6.8 21.1L1.5 12L6.7 2.9L17.2 2.9ZM18 12L15 17.2L9 17.2L6 12L9 6.8L15 6.8Z",
  },
  {
    name: "tee-right",
    sign: "├",
    path: "M3 22L3 2L9 2L9 9L22 9L22 15L9 15L9 22Z",
  },
  {
    name: "chevron-up",
    sign: "∧",
    path: "M12 4L22 14L22 21L12 11L2 21L2 14Z",
  },
  {
    name: "chevron-down",
    sign: "∨",
    path: "M12 20L2 10L2 3L12 13L22 3L22 10Z",
  },
  {
    name: "chevron-right",
    sign: "›",
    path: "M20 12L10 22L3 22L13 12L3 2L10 2Z",
  },
  {
    name: "framed-dot",
    sign: "▣",
    path:
      "M1.5 1.5L22.5 1.5L22.5 22.5L1.5 22.5ZM4.5 4.5L19.5 4.5L19.5 19.5L4.5 19.5ZM8 8L16 8L16 16L8 16Z",
  },
  {
    name: "triangle-left",
    sign: "◀",
    path: "M2 12L21 2L21 22Z",
  },
  {
    name: "disc-left",
    sign: "◐",
    path:
      "M12 22L9.4 21.7L7 20.7L4.9 19.1L3.3 17L2.3 14.6L2 12L2.3 9.4L3.3 7L4.9 4.9L7 3.3L9.4 2.3L12 2Z",
  },
  {
    name: "columns",
    sign: "Ⅲ",
    path: "M3 2L7 2L7 22L3 22ZM10 2L14 2L14 22L10 22ZM17 2L21 2L21 22L17 22Z",
  },
  {
    name: "disc-right",
    sign: "◗",
    path:
      "M12 2L14.6 2.3L17 3.3L19.1 4.9L20.7 7L21.7 9.4L22 12L21.7 14.6L20.7 17L19.1 19.1L17 20.7L14.6 21.7L12 22Z",
  },
  {
    name: "four-dots",
    sign: "∷",
    path:
      "M10.5 6.5L10.3 7.7L9.7 8.9L8.9 9.7L7.7 10.3L6.5 10.5L5.3 10.3L4.1 9.7L3.3 8.9L2.7 7.7L2.5 6.5L2.7 5.3L3.3 4.1L4.1 3.3L5.3 2.7L6.5 2.5L7.7 2.7L8.9 3.3L9.7 4.1L10.3 5.3ZM21.5 6.5L21.3 7.7L20.7 8.9L19.9 9.7L18.7 10.3L17.5 10.5L16.3 10.3L15.1 9.7L14.3 8.9L13.7 7.7L13.5 6.5L13.7 5.3L14.3 4.1L15.1 3.3L16.3 2.7L17.5 2.5L18.7 2.7L19.9 3.3L20.7 4.1L21.3 5.3ZM10.5 17.5L10.3 18.7L9.7 19.9L8.9 20.7L7.7 21.3L6.5 21.5L5.3 21.3L4.1 20.7L3.3 19.9L2.7 18.7L2.5 17.5L2.7 16.3L3.3 15.1L4.1 14.3L5.3 13.7L6.5 13.5L7.7 13.7L8.9 14.3L9.7 15.1L10.3 16.3ZM21.5 17.5L21.3 18.7L20.7 19.9L19.9 20.7L18.7 21.3L17.5 21.5L16.3 21.3L15.1 20.7L14.3 19.9L13.7 18.7L13.5 17.5L13.7 16.3L14.3 15.1L15.1 14.3L16.3 13.7L17.5 13.5L18.7 13.7L19.9 14.3L20.7 15.1L21.3 16.3Z",
  },
  {
    name: "bar",
    sign: "▬",
    path: "M2 8L22 8L22 16L2 16Z",
  },
  {
    name: "pillar",
    sign: "▮",
    path: "M8 2L16 2L16 22L8 22Z",
  },
  {
    name: "ring-pillar",
    sign: "⦶",
    path:
      "M23 12L22.5 15.4L20.9 18.5L18.5 20.9L15.4 22.5L12 23L8.6 22.5L5.5 20.9L3.1 18.5L1.5 15.4L1 12L1.5 8.6L3.1 5.5L5.5 3.1L8.6 1.5L12 1L15.4 1.5L18.5 3.1L20.9 5.5L22.5 8.6ZM20 12L19.6 14.5L18.5 16.7L16.7 18.5L14.5 19.6L12 20L9.5 19.6L7.3 18.5L5.5 16.7L4.4 14.5L4 12L4.4 9.5L5.5 7.3L7.3 5.5L9.5 4.4L12 4L14.5 4.4L16.7 5.5L18.5 7.3L19.6 9.5ZM10.5 6L13.5 6L13.5 18L10.5 18Z",
  },
  {
    name: "disc",
    sign: "●",
    path:
      "M22 12L21.5 15.1L20.1 17.9L17.9 20.1L15.1 21.5L12 22L8.9 21.5L6.1 20.1L3.9 17.9L2.5 15.1L2 12L2.5 8.9L3.9 6.1L6.1 3.9L8.9 2.5L12 2L15.1 2.5L17.9 3.9L20.1 6.1L21.5 8.9Z",
  },
  {
    name: "star",
    sign: "★",
    path: "M12 1.6L14.7 8.9L22.5 9.2L16.4 14L18.5 21.5L12 17.2L5.5 21.5L7.6 14L1.5 9.2L9.3 8.9Z",
  },
  {
    name: "heart",
    sign: "♥",
    path:
      "M12 22L2.5 11L2.7 10L2 8.2L2.2 6.2L3 4.5L4.5 3.2L6.3 2.5L8.3 2.7L10 3.5L11.3 5L12.7 5L14 3.5L15.7 2.7L17.7 2.5L19.5 3.2L21 4.5L21.8 6.2L22 8.2L21.3 10L21.5 11Z",
  },
  {
    name: "tee",
    sign: "┬",
    path: "M2 3L22 3L22 9L15 9L15 22L9 22L9 9L2 9Z",
  },
  {
    name: "tee-up",
    sign: "┴",
    path: "M22 21L2 21L2 15L9 15L9 2L15 2L15 15L22 15Z",
  },
  {
    name: "minus",
    sign: "−",
    path: "M2 10L22 10L22 14L2 14Z",
  },
  {
    name: "line",
    sign: "│",
    path: "M10 2L14 2L14 22L10 22Z",
  },
  {
    name: "moon",
    sign: "☾",
    path:
      "M17 3.3L19.1 4.9L20.7 7L21.7 9.4L22 12L21.7 14.6L20.7 17L19.1 19.1L17 20.7L14.6 21.7L12 22L9.4 21.7L7 20.7L4.9 19.1L3.3 17L2.3 14.6L2 12L2.3 9.4L3.3 7L4.9 4.9L7 3.3L8.5 4.4L8 6.3L8.1 8.1L8.6 9.9L9.5 11.6L10.9 12.9L12.5 13.9L14.3 14.4L16.2 14.5L18 14.1L19.7 13.2L21.1 12L22.2 10.5L22.8 8.7L23 6.8L22.7 5L22 3.3Z",
  },
  {
    name: "slash",
    sign: "╱",
    path: "M17 2L22 2L22 7L7 22L2 22L2 17Z",
  },
  {
    name: "backslash",
    sign: "╲",
    path: "M2 2L7 2L22 17L22 22L17 22L2 7Z",
  },
  {
    name: "diamond-ring",
    sign: "◇",
    path: "M12 1L23 12L12 23L1 12ZM12 7L17 12L12 17L7 12Z",
  },
  {
    name: "rows",
    sign: "≡",
    path: "M2 3L22 3L22 7L2 7ZM2 10L22 10L22 14L2 14ZM2 17L22 17L22 21L2 21Z",
  },
  {
    name: "angle-down",
    sign: "┐",
    path: "M21 21L15 21L15 9L3 9L3 3L21 3Z",
  },
];

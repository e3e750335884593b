import { packHex } from "@/lib/document/hex_color.ts";
import { pick, type Random } from "../random.ts";

/** Pixel art before anything happened to it: packed colors `0xrrggbb` row by row. */
export interface Art {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Int32Array;
}

/** Colors of sprites from dark to light, the first for outlines. */
const PALETTES = [
  [
    "#1b1326",
    "#463a6b",
    "#2f6fa3",
    "#3fb39a",
    "#a3d95b",
    "#f2e66d",
    "#e88a4a",
    "#c23b4e",
    "#f6f1e4",
  ],
  ["#0e2a14", "#2e5a2f", "#86a832", "#d9e39a"],
  ["#201a1a", "#5b3a33", "#8d5a45", "#c98b62", "#efc99b", "#45606e", "#7fa3ab", "#d8e4dc"],
].map((colors) => colors.map(packHex));

/** Paints one kind of sprite in colors from dark to light. */
type Paint = (random: Random, columns: number, rows: number, colors: readonly number[]) => number[];

/** A mirrored figure of rounded parts, each in its color with a shade, with an outline, eyes and lone freckles on a flat ground. */
const creature: Paint = (random, columns, rows, colors) => {
  const shades = colors.length - 1;
  const parts = Array.from({ length: 7 }, (_, i) => ({
    x: i === 0 ? 0.5 : 0.5 + 0.35 * random(),
    y: i === 0 ? 0.5 : 0.15 + 0.7 * random(),
    width: (i === 0 ? 0.25 : 0.06) + 0.14 * random(),
    height: (i === 0 ? 0.25 : 0.06) + 0.14 * random(),
    color: pick(random, 1, shades - 1),
  }));
  const at = (x: number, y: number) => {
    const u = Math.abs((x + 0.5) / columns - 0.5) + 0.5, v = (y + 0.5) / rows;
    const part = parts.findLast((one) => {
      return ((u - one.x) / one.width) ** 2 + ((v - one.y) / one.height) ** 2 < 1;
    });
    if (!part) return -1;
    return v - part.y > 0.35 * part.height ? Math.max(1, part.color - 1) : part.color;
  };
  const half = columns / 2;
  const [eye, brow] = [Math.floor(half * 0.75), Math.floor(rows * 0.42)];
  return paint(columns, rows, (x, y) => {
    const side = x < half ? x : columns - 1 - x;
    if (y === brow && (side === eye || side === eye + 1)) return colors[side === eye ? shades : 0]!;
    const color = at(x, y);
    if (color >= 0) return colors[random() < 0.02 ? Math.min(shades, color + 1) : color]!;
    const touches = [[1, 0], [-1, 0], [0, 1], [0, -1]].some(([dx, dy]) =>
      at(x + dx!, y + dy!) >= 0
    );
    return colors[touches ? 0 : shades]!;
  });
};

/** Hills one behind the other under a sky whose shades are dithered into each other, with lone stars. */
const hills: Paint = (random, columns, rows, colors) => {
  const layers = Array.from({ length: 3 }, (_, layer) => ({
    level: rows * (0.45 + 0.17 * layer),
    waves: [random() * 6, 0.05 + 0.15 * random(), rows * (0.04 + 0.06 * random())] as const,
    color: colors[Math.min(layer, colors.length - 1)]!,
    top: colors[Math.min(layer + 1, colors.length - 1)]!,
  }));
  const sky = colors.slice(-3);
  const stars = new Set(
    Array.from(
      { length: Math.ceil(columns / 6) },
      () => pick(random, 0, columns - 1) + columns * pick(random, 0, Math.floor(rows / 3)),
    ),
  );
  return paint(columns, rows, (x, y) => {
    for (const { level, waves: [phase, frequency, height], color, top } of layers.toReversed()) {
      const edge = Math.round(level + height * Math.sin(phase + frequency * x));
      if (y >= edge) return y < edge + 2 ? top : color;
    }
    if (stars.has(x + columns * y)) return colors.at(-1)!;
    const shade = y / (0.6 * rows) * (sky.length - 1);
    const part = shade % 1;
    const lifts = part > 0.7 || part > 0.35 && (x + y) % 2 === 0;
    return sky[Math.min(sky.length - 1, Math.floor(shade) + (lifts ? 1 : 0))]!;
  });
};

/** A shaded ball with an outline, dithered from shade to shade. */
const ball: Paint = (random, columns, rows, colors) => {
  const ground = colors[pick(random, 1, colors.length - 2)]!;
  const radius = Math.min(columns, rows) * (0.3 + 0.17 * random());
  const [left, top] = [columns * (0.4 + 0.2 * random()), rows * (0.4 + 0.2 * random())];
  const shades = colors.filter((color) => color !== ground);
  return paint(columns, rows, (x, y) => {
    const [dx, dy] = [(x + 0.5 - left) / radius, (y + 0.5 - top) / radius];
    const away = dx * dx + dy * dy;
    if (away > 1) return ground;
    if (away > (1 - 1.2 / radius) ** 2) return colors[0]!;
    const light = Math.max(0, (Math.sqrt(1 - away) - dx - dy) / 1.8);
    const shade = light * (shades.length - 1);
    const lifts = shade % 1 > 0.65 || shade % 1 > 0.35 && (x + y) % 2 === 1;
    return shades[Math.min(shades.length - 1, Math.floor(shade) + (lifts ? 1 : 0))]!;
  });
};

/** A wall of bricks with joints, light from above and lone marks. */
const wall: Paint = (random, columns, rows, colors) => {
  const [wide, high] = [pick(random, 5, 9), pick(random, 3, 5)];
  const tones = Array.from({ length: 97 }, () => colors[pick(random, 1, colors.length - 1)]!);
  return paint(columns, rows, (x, y) => {
    const course = Math.floor(y / high);
    const along = x + (course % 2) * Math.floor(wide / 2);
    if (y % high === high - 1 || along % wide === wide - 1) return colors[0]!;
    const brick = Math.floor(along / wide) * 31 + course * 17;
    if (y % high === 0 && brick % 3 === 0) return colors.at(-1)!;
    return random() < 0.02 ? colors[1]! : tones[brick % tones.length]!;
  });
};

/** Small pictograms in a row and column on a flat ground, each three to six cells wide. */
const icons: Paint = (random, columns, rows, colors) => {
  const ground = colors.at(-1)!;
  const cells = Array.from({ length: columns * rows }, () => ground);
  for (let top = 1; top + 6 < rows; top += 8) {
    for (let left = 1; left + 6 < columns; left += 8) {
      const color = colors[pick(random, 0, colors.length - 2)]!;
      const size = pick(random, 3, 6);
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < Math.ceil(size / 2); x++) {
          if (random() < 0.35) continue;
          cells[(top + y) * columns + left + x] = color;
          cells[(top + y) * columns + left + size - 1 - x] = color;
        }
      }
    }
  }
  return cells;
};

/** Tilted stripes and checks, with a frame. */
const pattern: Paint = (random, columns, rows, colors) => {
  const [wide, slope] = [pick(random, 3, 6), pick(random, 1, 3)];
  return paint(columns, rows, (x, y) => {
    if (x < 2 || y < 2 || x >= columns - 2 || y >= rows - 2) return colors[0]!;
    const stripe = Math.floor((x + Math.floor(y / slope)) / wide) % (colors.length - 1);
    const isChecked = Math.floor(x / 12) % 2 === Math.floor(y / 12) % 2;
    return isChecked && (x + y) % 2 === 0 ? colors[1]! : colors[1 + stripe]!;
  });
};

const PAINTS = [creature, hills, ball, wall, icons, pattern];

/** A sprite of a random kind and palette. */
export function sprite(random: Random, columns: number, rows: number): Art {
  const colors = PALETTES[pick(random, 0, PALETTES.length - 1)]!;
  const one = PAINTS[pick(random, 0, PAINTS.length - 1)]!;
  return { columns, rows, cells: Int32Array.from(one(random, columns, rows, colors)) };
}

function paint(columns: number, rows: number, color: (x: number, y: number) => number): number[] {
  return Array.from(
    { length: columns * rows },
    (_, cell) => color(cell % columns, Math.floor(cell / columns)),
  );
}

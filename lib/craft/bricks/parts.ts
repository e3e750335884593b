/** What a brick part is: `rounds` are plates and `round-tiles` tiles of a single stud. */
export const PART_KINDS = ["plates", "tiles", "bricks", "rounds", "round-tiles"] as const;
export type PartKind = typeof PART_KINDS[number];

/** A part that covers whole studs. Its number differs from system to system. */
export interface BrickPart {
  /** Such as "plate-2x4": stable, it stands in plans. */
  readonly id: string;
  readonly name: string;
  readonly kind: PartKind;
  /** Studs along its longer side. */
  readonly length: number;
  /** Studs along its shorter side. */
  readonly width: number;
  readonly bricklink: string;
  readonly rebrickable: string;
  /** Name of its LDraw file, without `.dat`. */
  readonly ldraw: string;
}

/** Numbers by size; the same in all systems but where `LDRAW` or `BRICKLINK` says otherwise. */
const NUMBERS: Readonly<Record<PartKind, string>> = {
  "plates": `1x1 3024, 1x2 3023, 1x3 3623, 1x4 3710, 1x6 3666, 1x8 3460,
    2x2 3022, 2x3 3021, 2x4 3020, 2x6 3795, 2x8 3034`,
  "tiles": `1x1 3070b, 1x2 3069b, 1x3 63864, 1x4 2431, 1x6 6636, 1x8 4162,
    2x2 3068b, 2x3 26603, 2x4 87079, 2x6 69729`,
  "bricks": `1x1 3005, 1x2 3004, 1x3 3622, 1x4 3010, 1x6 3009, 1x8 3008,
    2x2 3003, 2x3 3002, 2x4 3001, 2x6 2456, 2x8 3007`,
  "rounds": "1x1 6141",
  "round-tiles": "1x1 98138",
};
const LDRAW: Readonly<Record<string, string>> = { "3023": "3023b" };
const BRICKLINK: Readonly<Record<string, string>> = { "6141": "4073" };
const NAMES: Readonly<Record<PartKind, string>> = {
  "plates": "Plate",
  "tiles": "Tile",
  "bricks": "Brick",
  "rounds": "Round plate",
  "round-tiles": "Round tile",
};

/** All parts, kind by kind, the narrow and short first: their first of each kind covers a single stud. */
export const BRICK_PARTS: readonly BrickPart[] = PART_KINDS.flatMap((kind) =>
  NUMBERS[kind].split(",").map((entry): BrickPart => {
    const [size = "", number = ""] = entry.trim().split(" ");
    const [width = 1, length = 1] = size.split("x").map(Number);
    return {
      id: `${NAMES[kind].toLowerCase().replace(" ", "-")}-${size}`,
      name: `${NAMES[kind]} ${width} x ${length}`,
      kind,
      length,
      width,
      bricklink: BRICKLINK[number] ?? number,
      rebrickable: number,
      ldraw: LDRAW[number] ?? number,
    };
  })
);

/** The part of that id, or undefined. */
export function brickPart(id: string): BrickPart | undefined {
  return BRICK_PARTS.find((part) => part.id === id);
}

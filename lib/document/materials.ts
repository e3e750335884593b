declare const SYSTEM: unique symbol;

/** A color's number in one system, such as BrickLink's 5, which is not LEGO's or LDraw's 5: types keep them apart. */
export type ColorId<System extends string> = number & { readonly [SYSTEM]: System };

/** What a palette's color is called and bought as. */
export interface Material {
  /** Whose number `code` is, such as "DMC". */
  readonly brand?: string;
  /** What its maker calls it, such as "Bright Red". */
  readonly name?: string;
  /** What its maker numbers it, such as the LEGO id "21", the DMC thread "666" or the bead "H05". */
  readonly code?: string;
  /** Where LEGO colors are bought by the piece. */
  readonly bricklink?: ColorId<"BrickLink">;
  /** How programs that draw bricks know it. */
  readonly ldraw?: ColorId<"LDraw">;
  /** How catalogs of sets and parts know it. */
  readonly rebrickable?: ColorId<"Rebrickable">;
}

/** Numbers of other systems than the maker's own. */
export const COLOR_SYSTEMS = ["bricklink", "ldraw", "rebrickable"] as const;

/**
 * The materials of the palette that a grid's colors were chosen from, by color (`#rrggbb`, lower case): of all its colors, so that one
 * that the visitor paints is known, too. No two colors of a palette are the same. Plain data, as messages between threads carry it.
 */
export type Materials = Readonly<Record<string, Material>>;

/** Takes what is known of colors, or undefined where nothing is. */
export function materialsOf(
  colors: readonly (Material & { readonly hex: string })[],
): Materials | undefined {
  const known = colors.flatMap(({ hex, ...color }) => {
    const material = knownOf(color);
    return Object.keys(material).length === 0 ? [] : [[hex, material] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}

/** The fields of a material, always in the same order, and no others. */
function knownOf(color: Material): Material {
  const fields = (["brand", "name", "code", ...COLOR_SYSTEMS] as const)
    .filter((field) => color[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, color[field]]));
}

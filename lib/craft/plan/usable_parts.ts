import type { Material } from "@/lib/document/materials.ts";
import { partsOfColor } from "../bricks/elements.ts";
import { BRICK_PARTS, type BrickPart } from "../bricks/parts.ts";
import type { CraftSettings } from "./craft_settings.ts";

/** What a color is made of. */
export interface UsableParts {
  /** All of one kind, the smallest first, which covers a single stud. */
  readonly parts: readonly BrickPart[];
  /** Whether all of them exist in the color, or that is not known. */
  readonly isSold: boolean;
}

/**
 * The parts that a color is made of: of the first kind in which there is a part of a single stud, those that exist in it and may be used. A
 * color that there is in none of the kinds is planned as single parts of the first one.
 */
export function usableParts(
  material: Material,
  { parts: kinds, largest }: Pick<CraftSettings, "parts" | "largest">,
): UsableParts {
  const known = partsOfColor(material);
  const ofKind = (parts: readonly BrickPart[], kind: string) =>
    parts.filter((part) =>
      part.kind === kind && part.length <= largest.length && part.width <= largest.width
    );
  for (const kind of kinds) {
    const parts = ofKind(known ?? BRICK_PARTS, kind);
    if (parts[0]?.length === 1) return { parts, isSold: true };
  }
  return { parts: ofKind(BRICK_PARTS, kinds[0]!).slice(0, 1), isSold: false };
}

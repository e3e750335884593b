import { brickPart, type PartKind } from "../bricks/parts.ts";
import type { CraftSettings } from "../plan/craft_settings.ts";

/** What is owned of a color, as far as cells can be covered with it. */
export interface OwnedCells {
  readonly cells: number;
  /** The kind of parts that most of them are covered by, and that the color is made of; null where none is told. */
  readonly kind: PartKind | null;
}

/** What is owned by colors (`#rrggbb`): of parts only those that may be used, and one kind of them, as a color is made of one. */
export function ownedCells(
  { own, parts, largest }: Pick<CraftSettings, "own" | "parts" | "largest">,
): ReadonlyMap<string, OwnedCells> {
  const sums = new Map<string, Map<PartKind | null, number>>();
  for (const { color, part, count } of own ?? []) {
    const known = part === null ? undefined : brickPart(part);
    const isUsed = known === undefined ||
      parts.includes(known.kind) && known.length <= largest.length && known.width <= largest.width;
    const area = isUsed ? (known?.length ?? 1) * (known?.width ?? 1) : 0;
    const kinds = sums.get(color) ?? new Map<PartKind | null, number>();
    const kind = isUsed ? known?.kind ?? null : null;
    sums.set(color, kinds.set(kind, (kinds.get(kind) ?? 0) + count * area));
  }
  return new Map([...sums].map(([color, kinds]) => [color, mostOf(kinds, parts)]));
}

/** Of kinds with as many cells the preferred one. */
function mostOf(
  kinds: ReadonlyMap<PartKind | null, number>,
  preferred: readonly PartKind[],
): OwnedCells {
  const any = kinds.get(null) ?? 0;
  let most: OwnedCells = { cells: any, kind: null };
  for (const kind of preferred) {
    const cells = any + (kinds.get(kind) ?? 0);
    if (cells > most.cells) most = { cells, kind };
  }
  return most;
}

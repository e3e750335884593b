import { type BrickPart, brickPart } from "@/lib/craft/bricks/parts.ts";
import { nameOf, type Plan, type PlanColor, toBuy } from "@/lib/craft/plan/plan.ts";
import { type Fault, fault } from "@/lib/document/fault.ts";

/** Pieces of a part in a color that are to be ordered. */
export interface OrderLine<Id> {
  readonly color: PlanColor;
  readonly part: BrickPart;
  readonly count: number;
  /** The shop's number. */
  readonly id: Id;
}

/** What a shop can be asked for, and what it has no number for. */
export interface ShopOrder<Id> {
  readonly lines: readonly OrderLine<Id>[];
  readonly missing: readonly Omit<OrderLine<Id>, "id">[];
  /** Tells of what is missing. */
  readonly notes: readonly Fault[];
}

/**
 * What to order of a plan of bricks: with spare pieces, without those that are owned.
 *
 * @param idOf The shop's number, undefined or null where it has none.
 * @throws RangeError if it has no number for anything: it is no plan in this shop's colors.
 */
export function orderLines<Id>(
  plan: Plan,
  shop: string,
  idOf: (color: PlanColor, part: BrickPart) => Id | undefined | null,
): ShopOrder<Id> {
  const all = plan.counts.flatMap((count) => {
    const wanted = toBuy(count);
    const [color, part] = [plan.colors[count.color]!, brickPart(count.part ?? "")];
    return part && wanted > 0 ? [{ color, part, count: wanted, id: idOf(color, part) }] : [];
  });
  const lines = all.filter((line): line is OrderLine<Id> =>
    line.id !== undefined && line.id !== null
  );
  if (lines.length === 0 && all.length > 0) {
    throw fault(
      RangeError,
      "order-no-numbers",
      { shop },
      `None of the colors has a number at ${shop}. Take a palette of LEGO colors.`,
    );
  }
  const missing = all.filter(({ id }) => id === undefined || id === null)
    .map(({ color, part, count }) => ({ color, part, count }));
  return { lines, missing, notes: notesOf(shop, missing) };
}

function notesOf(shop: string, missing: ShopOrder<unknown>["missing"]): readonly Fault[] {
  if (missing.length === 0) return [];
  const names = missing.map(({ color, part, count }) => `${count} x ${nameOf(color)} ${part.name}`);
  const count = missing.reduce((sum, line) => sum + line.count, 0);
  return [{ code: "order-missing", values: { shop, count, names: names.join(", ") } }];
}

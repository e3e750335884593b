/** What is to be bought of a color and part, and what it costs. */
export interface CountCost {
  /** Pieces; of threads skeins, of drills bags. */
  readonly units: number;
  /** Of one; null where it is not told. */
  readonly price: number | null;
}

/** What it costs to buy what a plan takes. */
export interface PlanCost {
  /** ISO 4217. */
  readonly currency: string;
  /** Of all whose price is told. */
  readonly total: number;
  /** Pieces, skeins or bags whose price is told. */
  readonly priced: number;
  /** And those whose price is not. */
  readonly unpriced: number;
  /** One for each of the plan's counts. */
  readonly counts: readonly CountCost[];
}

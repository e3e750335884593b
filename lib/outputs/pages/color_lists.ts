/** Lists of numbers, one a color: only of those that are there, for a piece may have as many colors as cells. */
export interface ColorLists {
  readonly of: (color: number) => number[];
  /** In the order of the colors. */
  readonly all: () => readonly (readonly [color: number, list: readonly number[]])[];
}

/** Lists without anything in them. */
export function newLists(): ColorLists {
  const lists = new Map<number, number[]>();
  return {
    of: (color) => {
      const list = lists.get(color) ?? [];
      if (list.length === 0) lists.set(color, list);
      return list;
    },
    all: () => [...lists].sort(([a], [b]) => a - b),
  };
}

import { codeAndName, nameOf, type PlanColor } from "./plan.ts";

/** What each color of a plan is called so that no two are called alike: some makers have one name for two of them. */
export function colorNames(colors: readonly PlanColor[]): readonly string[] {
  const times = new Map<string, number>();
  for (const color of colors) times.set(nameOf(color), (times.get(nameOf(color)) ?? 0) + 1);
  return colors.map((color) => times.get(nameOf(color)) === 1 ? nameOf(color) : codeAndName(color));
}

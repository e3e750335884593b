import type { Import } from "./imports.ts";

/** A sentence with the chain for each circle of files, the shortest of those that share a file. */
export function findCircles(imports: readonly Import[]): string[] {
  const byFile = Map.groupBy(imports, ({ file }) => file);
  const told = new Set<string>();
  const sentences: string[] = [];
  for (const file of byFile.keys()) {
    const chain = told.has(file) ? null : shortestChain(file, byFile);
    if (chain === null) continue;
    for (const { file } of chain) told.add(file);
    const steps = chain.map(({ file, line, target }) => `${file}:${line} imports ${target}`);
    sentences.push(`${steps.join(", ")}: a circle. Move what they share into a file below them.`);
  }
  return sentences;
}

/** The fewest imports that lead from a file back to itself, or null. */
function shortestChain(
  start: string,
  byFile: ReadonlyMap<string, readonly Import[]>,
): readonly Import[] | null {
  const cameBy = new Map<string, Import>();
  const waiting = [start];
  for (const file of waiting) {
    for (const step of byFile.get(file) ?? []) {
      if (cameBy.has(step.target)) continue;
      cameBy.set(step.target, step);
      waiting.push(step.target);
    }
  }
  const last = cameBy.get(start);
  if (!last) return null;
  const chain = [last];
  while (chain[0]!.file !== start) chain.unshift(cameBy.get(chain[0]!.file)!);
  return chain;
}

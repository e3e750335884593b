import type { Plan } from "@/lib/craft/plan/plan.ts";

/**
 * Writes a plan as JSON: its fields, but each piece as `[x, y, width, height, color]`, with a brick's part behind them. `format` and
 * `version` tell what it is.
 */
export function formatPlanJson({ pieces, notes: _notes, ...plan }: Plan): string {
  const { boards, counts, colors, ...head } = plan;
  const parts = [...new Set(pieces.map(({ part }) => part))].filter((part) => part !== null);
  const lists = {
    colors,
    boards: boards.map(({ counts: _counts, ...board }) => board),
    counts,
    pieces: pieces.map(({ x, y, width, height, color, part }) => [
      x,
      y,
      width,
      height,
      color,
      ...part === null ? [] : [parts.indexOf(part)],
    ]),
  };
  const lines = Object.entries(lists).map(([name, list]) => {
    return `  "${name}": [\n${list.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
  });
  const fields = Object.entries({ format: "pixelated-artwork-plan", version: 1, ...head, parts })
    .map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  return `{\n${[...fields, ...lines].join(",\n")}\n}\n`;
}

import { useState } from "preact/hooks";
import type { Facts } from "@/lib/editor/facts.ts";
import { fill, fillCount } from "../fill.ts";

/** The words of the panel. `{…}` are filled in. */
export interface FactsText {
  readonly title: string;
  /** `{columns}`, `{rows}`, `{cells}`. */
  readonly size: string;
  /** `{count}`. */
  readonly colors: string;
  /** `{count}`. */
  readonly transparent: string;
  /** `{count}`. */
  readonly more: string;
  /** `{count}`. */
  readonly cells: string;
}

interface FactsPanelProps {
  readonly facts: Facts;
  readonly text: FactsText;
  /** Names of colours where the palette has some, such as "Bright Red", by hex. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** Colours that are listed; the rest is summed up. */
export const MOST_LISTED = 64;

/** What a piece consists of: its size, its colours, and, when opened, how many cells of each. */
export function FactsPanel({ facts, text, names }: FactsPanelProps) {
  const [isOpen, setOpen] = useState(false);
  const { columns, rows, count } = facts;
  return (
    <details
      class="rounded-lg border border-line bg-surface"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="px-4 py-3 cursor-pointer font-semibold">
        {text.title}
        <span class="ml-3 font-normal text-muted">
          {fill(text.size, { columns, rows, cells: columns * rows })}
          {" · "}
          {fillCount(text.colors, count)}
        </span>
      </summary>
      {isOpen && <ColorList facts={facts} text={text} names={names} />}
    </details>
  );
}

function ColorList({ facts, text, names }: FactsPanelProps) {
  const { count, colors, transparent } = facts;
  const hidden = count - colors.length;
  return (
    <div class="px-4 pb-4">
      {transparent > 0 && (
        <p class="mb-2 text-sm text-muted">{fillCount(text.transparent, transparent)}</p>
      )}
      <ul class="grid grid-cols-1 gap-x-8 text-sm sm:grid-cols-2 lg:grid-cols-4">
        {colors.map(({ hex, cells }) => (
          <li key={hex} class="flex items-center gap-2 py-0.5">
            <svg viewBox="0 0 1 1" class="w-5 h-5 shrink-0 border border-edge" aria-hidden="true">
              <rect width="1" height="1" fill={hex} />
            </svg>
            <span class="flex-1">
              <code>{hex}</code> {names?.get(hex)}
            </span>
            <span class="tabular-nums">{fillCount(text.cells, cells)}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="mt-2 text-sm text-muted">{fillCount(text.more, hidden)}</p>}
    </div>
  );
}

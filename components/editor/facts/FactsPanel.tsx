import { useMemo, useState } from "preact/hooks";
import { Words } from "@/components/kit/Words.tsx";
import { factsOf, visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { Material } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { Likeness } from "./Likeness.tsx";

interface FactsPanelProps {
  readonly piece: PixelGrid;
  readonly model: EditorModel;
  /** The palette that the piece was made with: all colors of a named one are listed. */
  readonly palette: PaletteChoice;
  readonly text: EditorText;
}

/** Colors that are listed; the rest is summed up. Those of a named palette may have to be bought, every one of them. */
const MOST_LISTED = 64, MOST_NAMED = 1024;

/** What a piece consists of: its size, its colors, and, when opened, how many cells of each. */
export function FactsPanel(props: FactsPanelProps) {
  const { piece, model, text: { facts: text, likeness } } = props;
  const { phrase } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { columns, rows } = piece;
  return (
    <details
      class="rounded-lg border border-line bg-surface"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="px-4 py-3 cursor-pointer font-semibold">
        {text.title}
        <span class="ml-3 font-normal text-muted">
          <Words
            text={`${phrase(text.size, { columns, rows, cells: columns * rows })} · ${
              phrase(text.colors, { count: visibleColorCount(piece) })
            }`}
          />
        </span>
      </summary>
      {isOpen && <Likeness piece={piece} model={model} text={likeness} />}
      {isOpen && <ColorList {...props} />}
    </details>
  );
}

function ColorList({ piece, palette, text: { facts: text } }: FactsPanelProps) {
  const { phrase } = useSpeech();
  const most = palette.kind === "preset" ? MOST_NAMED : MOST_LISTED;
  const { count, colors, transparent } = useMemo(() => factsOf(piece, most), [piece, most]);
  const hidden = count - colors.length;
  return (
    <div class="px-4 pb-4">
      {transparent > 0 && (
        <p class="mb-2 text-sm text-muted">
          <Words text={phrase(text.transparent, { count: transparent })} />
        </p>
      )}
      <ul class="grid grid-cols-1 gap-x-8 text-sm sm:grid-cols-2 lg:grid-cols-4">
        {colors.map(({ hex, material, cells }) => (
          <li key={hex} class="flex items-center gap-2 py-0.5">
            <svg viewBox="0 0 1 1" class="w-5 h-5 shrink-0 border border-edge" aria-hidden="true">
              <rect width="1" height="1" fill={hex} />
            </svg>
            <ColorName hex={hex} material={material} />
            <span class="tabular-nums">
              <Words text={phrase(text.cells, { count: cells })} />
            </span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p class="mt-2 text-sm text-muted">
          <Words text={phrase(text.more, { count: hidden })} />
        </p>
      )}
    </div>
  );
}

/** What a color is called and bought as, or its code by itself. */
function ColorName({ hex, material }: { hex: string; material: Material | null }) {
  const { name, code, bricklink } = material ?? {};
  return (
    <span class="flex-1 min-w-0">
      {name !== undefined && <span class="block break-words">{name}</span>}
      <span class={name === undefined ? "" : "text-muted text-xs"} translate={false}>
        <code>{hex}</code>
        {code !== undefined && <Words text={` · ${code}`} isNumber />}
        {bricklink !== undefined && <Words text={` · BrickLink ${bricklink}`} isNumber />}
      </span>
    </span>
  );
}

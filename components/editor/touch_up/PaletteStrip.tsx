import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { steppedTo } from "@/components/kit/roving.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import {
  colorStrip,
  countShown,
  fromHex,
  hexOf,
  type StripColor,
} from "@/lib/editor/touch_up/color_strip.ts";
import { colorWords } from "@/lib/editor/touch_up/color_words.ts";
import { nearestOther } from "@/lib/editor/touch_up/nearest_other.ts";
import type { TouchUps } from "@/lib/editor/touch_up/touch_ups.ts";
import type { Workspace } from "@/lib/editor/touch_up/workspace.ts";
import { useSpeech } from "../speech.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface PaletteStripProps {
  readonly workspace: Workspace;
  readonly touchUps: TouchUps;
  readonly grid: PixelGrid;
  readonly text: EditorText["touchUp"];
}

/** Milliseconds after which a step counts: whoever draws stroke upon stroke is not held up. */
const COUNT_AFTER = 250;

/** The piece's colors: choose one to draw with, add, change, lock, remove. */
export function PaletteStrip({ workspace, touchUps, grid, text }: PaletteStripProps) {
  const { phrase } = useSpeech();
  const { color, added, locked } = workspace;
  // Counts follow steps, not every cell of a stroke, and a moment later, for they take longer than a frame on large grids.
  const counted = useSignal(touchUps.version.peek());
  useSignalEffect(() => {
    const version = touchUps.version.value;
    const timer = setTimeout(() => counted.value = version, COUNT_AFTER);
    return () => clearTimeout(timer);
  });
  const chosen = color.value;
  const shown = useMemo(() => countShown(grid, touchUps.layer()), [grid, touchUps, counted.value]);
  const strip = useMemo(
    () => colorStrip(shown, added.value, chosen),
    [shown, added.value, chosen],
  );
  const swatches = useRef<HTMLDivElement>(null);
  useEffect(() => showChosen(swatches.current!), [chosen]);
  const isLocked = locked.value.has(chosen);
  const others = strip.colors.map((entry) => entry.color).filter((other) => other !== chosen);
  return (
    <section
      aria-label={text.palette}
      class="flex flex-col gap-2 p-2 bg-surface short:flex-row short:items-center short:py-1"
    >
      <div class="flex items-center gap-2 p-1 -m-1 overflow-x-auto text-sm short:order-last short:w-1/2 short:shrink-0">
        <ColorField
          label={text.addColor}
          value={chosen}
          onCommit={(added) => add(added)}
        />
        <ColorField
          label={text.editColor}
          value={chosen}
          disabled={isLocked}
          onInput={(to) => workspace.recolor(chosen, to)}
          onCommit={(to) => {
            workspace.recolor(chosen, to);
            workspace.release();
            added.value = added.value.map((own) => own === chosen ? to : own);
            color.value = to;
          }}
        />
        <Button class={IN_ROW} onClick={toggleLock}>
          <Words text={isLocked ? text.unlockColor : text.lockColor} />
        </Button>
        <Button class={IN_ROW} disabled={isLocked || others.length === 0} onClick={remove}>
          {text.removeColor}
        </Button>
        <Button
          class={IN_ROW}
          disabled={touchUps.touched.value === 0}
          onClick={touchUps.restoreAll}
        >
          {text.restoreAll}
        </Button>
      </div>
      <div
        ref={swatches}
        role="radiogroup"
        aria-label={text.color}
        class="flex gap-1 p-1 overflow-x-auto short:flex-1 short:!flex-nowrap short:!max-h-full md:flex-wrap md:max-h-[14vh] md:overflow-y-auto"
        onKeyDown={moveBetweenSwatches}
      >
        {strip.colors.map((entry) => (
          <Swatch
            key={entry.color}
            entry={entry}
            grid={grid}
            chosen={entry.color === chosen}
            locked={locked.value.has(entry.color)}
            text={text}
            onChoose={() => color.value = entry.color}
          />
        ))}
      </div>
      {strip.cut && (
        <p class="hidden sm:block text-xs text-muted short:!hidden">
          <Words text={phrase(text.moreColors, { count: strip.colors.length })} />
        </p>
      )}
    </section>
  );

  function add(wanted: number): void {
    const isInUse = strip.colors.some((entry) => entry.color === wanted && entry.count > 0);
    if (!isInUse && !added.value.includes(wanted)) {
      added.value = [...added.value, wanted];
    }
    color.value = wanted;
  }

  function toggleLock(): void {
    const next = new Set(locked.value);
    if (!next.delete(chosen)) next.add(chosen);
    locked.value = next;
  }

  function remove(): void {
    const heir = nearestOther(chosen, others);
    if (heir === null) return;
    workspace.recolor(chosen, heir);
    workspace.release();
    added.value = added.value.filter((own) => own !== chosen);
    color.value = heir;
  }
}

interface SwatchProps {
  readonly entry: StripColor;
  readonly grid: PixelGrid;
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly text: EditorText["touchUp"];
  onChoose(): void;
}

function Swatch({ entry, grid, chosen, locked, text, onChoose }: SwatchProps) {
  const { phrase } = useSpeech();
  const parts = [
    colorWords(entry.color, grid),
    phrase(text.cells, { count: entry.count }),
    ...(locked ? [text.locked] : []),
  ];
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      aria-label={parts.join(", ")}
      title={parts.join(", ")}
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
      class={chosen ? CHOSEN_SWATCH : SWATCH}
    >
      <svg viewBox="0 0 16 16" class="w-full h-full border border-line" aria-hidden="true">
        <rect width="16" height="16" fill={hexOf(entry.color)} />
        {locked && (
          <path
            d="M5 3h6v4h1v6H4V7h1zM7 5v2h2V5z"
            fill="#ffffff"
            stroke="#16141e"
            fill-rule="evenodd"
          />
        )}
      </svg>
    </button>
  );
}

interface ColorFieldProps {
  readonly label: string;
  readonly value: number;
  readonly disabled?: boolean;
  onInput?(color: number): void;
  onCommit(color: number): void;
}

function ColorField({ label, value, disabled = false, onInput, onCommit }: ColorFieldProps) {
  return (
    <label class={COLOR_FIELD}>
      <input
        type="color"
        value={hexOf(value)}
        disabled={disabled}
        class="w-7 h-7 p-0 border-0 bg-transparent disabled:opacity-40"
        onInput={({ currentTarget }) => onInput?.(fromHex(currentTarget.value))}
        onChange={({ currentTarget }) => onCommit(fromHex(currentTarget.value))}
      />
      {label}
    </label>
  );
}

/** Scrolls a row of swatches, and nothing around it, to the chosen one. */
function showChosen(row: HTMLElement): void {
  const chosen = row.querySelector('[aria-checked="true"]')?.getBoundingClientRect();
  if (chosen === undefined) return;
  const { left, right, top, bottom } = row.getBoundingClientRect();
  row.scrollLeft += Math.min(0, chosen.left - left) + Math.max(0, chosen.right - right);
  row.scrollTop += Math.min(0, chosen.top - top) + Math.max(0, chosen.bottom - bottom);
}

/** Arrow keys, Home and End go from swatch to swatch, and choose, as in every group of radio buttons. */
function moveBetweenSwatches(event: KeyboardEvent): void {
  const swatches = [...(event.currentTarget as Element).querySelectorAll("button")];
  const from = swatches.findIndex((swatch) => swatch === document.activeElement);
  const to = steppedTo(event, from, swatches.length);
  if (to === null) return;
  swatches[to]!.focus();
  swatches[to]!.click();
}

const IN_ROW = "shrink-0 whitespace-nowrap";
const COLOR_FIELD =
  "flex items-center gap-2 px-2 h-11 shrink-0 whitespace-nowrap rounded border border-edge bg-raised text-ink cursor-pointer hover:bg-accent-soft focus-within:ring-2";
const SWATCH = "w-10 h-10 shrink-0 p-0.5 rounded border-2 border-transparent";
const CHOSEN_SWATCH = "w-10 h-10 shrink-0 p-0.5 rounded border-2 border-ink";

import { effect } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { hexOf } from "@/lib/editor/touch_up/color_strip.ts";
import type { TouchUps } from "@/lib/editor/touch_up/touch_ups.ts";
import { createWorkspace, type Workspace } from "@/lib/editor/touch_up/workspace.ts";
import { GridCanvas } from "./GridCanvas.tsx";
import { PaletteStrip } from "./PaletteStrip.tsx";
import { fill } from "../fill.ts";
import type { TouchUpText } from "./text.ts";
import { ToolBar, ViewBar } from "./ToolBar.tsx";

interface TouchUpProps {
  /** What the engine made, without touch-ups. */
  readonly grid: PixelGrid;
  readonly touchUps: TouchUps;
  readonly text: TouchUpText;
  onClose(): void;
}

/** The workspace in which the visitor paints on the piece, over the whole window. */
export default function TouchUp({ grid, touchUps, text, onClose }: TouchUpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const workspace = useMemo(() => createWorkspace(grid, touchUps), [grid, touchUps]);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="touch-up-title"
      class="fixed inset-0 m-0 p-0 w-full h-full max-w-full max-h-full border-0 bg-paper text-ink"
      onClose={onClose}
    >
      <div class="flex flex-col w-full h-full">
        <header class="flex flex-wrap items-center gap-x-4 px-2 py-1 bg-surface border-b border-line">
          <h2 id="touch-up-title" class="px-2 text-lg font-semibold">{text.title}</h2>
          <div class="order-last w-full md:order-none md:w-auto">
            <ViewBar workspace={workspace} touchUps={touchUps} text={text} />
          </div>
          <Shortcuts text={text} />
          <button
            type="button"
            class="ml-auto px-5 h-11 rounded border border-accent bg-accent text-accent-ink font-semibold"
            onClick={() => dialog.current!.close()}
          >
            {text.done}
          </button>
        </header>
        <div class="flex flex-col-reverse flex-1 min-h-0 md:flex-row">
          <ToolBar workspace={workspace} text={text} />
          <div class="flex-1 min-w-0 min-h-0">
            <GridCanvas
              workspace={workspace}
              touchUps={touchUps}
              label={fill(text.grid, { columns: grid.columns, rows: grid.rows })}
            />
          </div>
        </div>
        <PaletteStrip workspace={workspace} touchUps={touchUps} grid={grid} text={text} />
        <Spoken workspace={workspace} text={text} />
      </div>
    </dialog>
  );
}

/** Tells a screen reader the cell under the cursor, and what was taken in hand. */
function Spoken({ workspace, text }: { workspace: Workspace; text: TouchUpText }) {
  const [spoken, speak] = useState("");
  useEffect(() => {
    const stops = [
      effect(() => {
        const { column, row } = workspace.cursor.value;
        void workspace.painted.value;
        const color = workspace.colorAt({ column, row });
        const name = color >>> 24 === 0 ? text.transparent : hexOf(color);
        speak(fill(text.cell, { column: column + 1, row: row + 1, color: name }));
      }),
      effect(() => speak(fill(text.toolTaken, { tool: text.tool[workspace.tool.value] }))),
      effect(() => {
        if (workspace.anchor.value !== null) speak(text.anchored);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [workspace, text]);
  return <p aria-live="polite" class="px-3 pb-1 text-xs text-muted bg-surface">{spoken}</p>;
}

function Shortcuts({ text }: { text: TouchUpText }) {
  return (
    <details class="relative hidden sm:block text-sm">
      <summary class="px-3 py-2 cursor-pointer">{text.shortcuts}</summary>
      <dl
        tabIndex={0}
        class="absolute z-10 grid grid-cols-2 gap-x-6 gap-y-1 w-96 max-h-[75vh] overflow-y-auto p-4 rounded border border-edge bg-raised shadow-lg"
      >
        {text.keys.map(([keys, meaning]) => (
          <>
            <dt class="font-mono">{keys}</dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </details>
  );
}

import { useEffect, useMemo, useRef } from "preact/hooks";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { pressHistoryKey } from "@/lib/editor/touch_up/keys.ts";
import type { TouchUps } from "@/lib/editor/touch_up/touch_ups.ts";
import { createWorkspace } from "@/lib/editor/touch_up/workspace.ts";
import { GridCanvas } from "./GridCanvas.tsx";
import { PaletteStrip } from "./PaletteStrip.tsx";
import { Spoken } from "./Spoken.tsx";
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
  // Once all is in place, in a task of its own: to open it styles the whole page anew. It gives the focus to the grid.
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="touch-up-title"
      class="fixed inset-0 m-0 p-0 w-full h-full max-w-full max-h-full border-0 bg-paper text-ink"
      onClose={onClose}
      onKeyDown={(event) => {
        // Wherever the focus is, but for fields, which have an undo of their own.
        const isTyping = event.target instanceof HTMLInputElement && event.target.type === "number";
        if (!isTyping && pressHistoryKey(workspace, event)) event.preventDefault();
      }}
    >
      <div class="flex flex-col w-full h-full min-h-[31rem] short:!min-h-[18rem]">
        <header class="flex flex-wrap items-center gap-x-2 gap-y-1 px-2 py-1 bg-surface border-b border-line sm:gap-x-4">
          <h2 id="touch-up-title" class="px-2 text-lg font-semibold">{text.title}</h2>
          <div class="order-last w-full short:order-none short:w-auto md:order-none md:w-auto">
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
        <div class="flex flex-col-reverse flex-1 min-h-0 short:flex-row md:flex-row">
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

function Shortcuts({ text }: { text: TouchUpText }) {
  return (
    <details class="relative text-sm">
      <summary
        aria-label={text.shortcuts}
        class="flex items-center min-w-[2.75rem] h-11 px-3 rounded border border-edge bg-raised cursor-pointer hover:bg-accent-soft"
      >
        <span aria-hidden="true" class="mx-auto text-lg font-semibold md:hidden">?</span>
        <span class="hidden md:inline">{text.shortcuts}</span>
      </summary>
      <dl
        tabIndex={0}
        class="fixed inset-x-2 top-28 short:top-14 z-10 grid grid-cols-2 gap-x-6 gap-y-1 max-h-[75vh] overflow-y-auto p-4 rounded border border-edge bg-raised shadow-lg md:absolute md:inset-x-auto md:right-0 md:!top-full md:w-96"
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

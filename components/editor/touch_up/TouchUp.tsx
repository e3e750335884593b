import { useEffect, useMemo } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Dialog } from "@/components/kit/Dialog.tsx";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { pressHistoryKey } from "@/lib/editor/touch_up/keys.ts";
import type { TouchUps } from "@/lib/editor/touch_up/touch_ups.ts";
import { createWorkspace } from "@/lib/editor/touch_up/workspace.ts";
import { GridCanvas } from "./GridCanvas.tsx";
import { PaletteStrip } from "./PaletteStrip.tsx";
import { Spoken } from "./Spoken.tsx";
import { takesText } from "../input/takes_text.ts";
import { useSpeech } from "../speech.ts";
import { ToolBar, ViewBar } from "./ToolBar.tsx";

interface TouchUpProps {
  /** What the engine made, without touch-ups. */
  readonly grid: PixelGrid;
  readonly touchUps: TouchUps;
  readonly text: EditorText["touchUp"];
  onClose(): void;
}

/** The workspace in which the visitor paints on the piece, over the whole window. The grid has the focus at first. */
export default function TouchUp({ grid, touchUps, text, onClose }: TouchUpProps) {
  const { phrase } = useSpeech();
  const { columns, rows } = grid;
  const workspace = useMemo(() => createWorkspace(grid, touchUps), [columns, rows, touchUps]);
  // The engine makes the grid anew, exactly or with other colors: what is drawn and how it is looked at stays.
  useEffect(() => workspace.surface.setGrid(grid), [workspace, grid]);
  return (
    <Dialog title={text.title} place="whole" onClose={onClose}>
      {({ heading, close }) => (
        <div
          class="flex flex-col w-full h-full min-h-[31rem] short:!min-h-[18rem]"
          onKeyDown={(event) => {
            // Wherever the focus is, but for fields, which have an undo of their own.
            if (!takesText(event.target) && pressHistoryKey(workspace, event)) {
              event.preventDefault();
            }
          }}
        >
          <header class="flex flex-wrap items-center gap-x-2 gap-y-1 px-2 py-1 bg-surface border-b border-line sm:gap-x-4">
            <div class="px-2">{heading}</div>
            <div class="order-last w-full short:order-none short:w-auto md:order-none md:w-auto">
              <ViewBar workspace={workspace} touchUps={touchUps} text={text} />
            </div>
            <Shortcuts text={text} />
            <Button main class="ml-auto" onClick={close}>{text.done}</Button>
          </header>
          <div class="flex flex-col-reverse flex-1 min-h-0 short:flex-row md:flex-row">
            <ToolBar workspace={workspace} text={text} />
            <div class="flex-1 min-w-0 min-h-0">
              <GridCanvas
                workspace={workspace}
                touchUps={touchUps}
                label={phrase(text.grid, { columns, rows })}
              />
            </div>
          </div>
          <PaletteStrip workspace={workspace} touchUps={touchUps} grid={grid} text={text} />
          <Spoken workspace={workspace} grid={grid} text={text} />
        </div>
      )}
    </Dialog>
  );
}

function Shortcuts({ text }: { text: EditorText["touchUp"] }) {
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
        class="fixed inset-x-2 top-28 short:top-14 z-10 flex flex-col gap-y-1 max-h-[75vh] overflow-y-auto overscroll-contain p-4 rounded border border-edge bg-raised shadow-lg md:absolute md:inset-x-auto md:right-0 md:!top-full md:w-96"
      >
        {text.keys.map(([keys, meaning]) => (
          <div key={keys} class="grid grid-cols-2 gap-x-6">
            <dt class="font-mono">{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

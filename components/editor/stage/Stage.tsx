import type { ComponentChildren, RefObject } from "preact";
import { useId, useRef } from "preact/hooks";
import { STAGE } from "@/lib/editor/cards/card_list.ts";
import type { StagedPiece } from "@/lib/editor/cards/cards.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { drawPiece } from "../cards/draw_piece.ts";
import { usePainter } from "../cards/use_painter.ts";
import { useSpeech } from "../speech.ts";
import { StyleTabs } from "./StyleTabs.tsx";

interface StageProps {
  readonly model: EditorModel;
  readonly text: EditorText;
  /** Takes the element that keeps its place. */
  readonly place: RefObject<HTMLDivElement>;
  /** Notes that lie over the piece. */
  readonly children: ComponentChildren;
}

/** Most pixels of the large piece: more are drawn in more time than a control may take to answer. */
const MOST_PIXELS = 1_200_000;

/** Its height, whatever the piece's shape, so that nothing below it ever moves. */
const HEIGHT = "min(92vw, 56vh)";

/** The piece, large, in a style of choice, and what is done with it. */
export function Stage({ model, text, place, children }: StageProps) {
  const { phrase } = useSpeech();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  usePainter<StagedPiece>(model.cards.get(STAGE)!, canvas, ({ piece, style }, width) => {
    drawPiece(canvas.current!, piece, style, width, MOST_PIXELS);
  });
  const { columns, rows } = model.size.value;
  return (
    <section aria-label={text.stage.title}>
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <StyleTabs model={model} text={text} panel={id} />
        <div class="flex flex-wrap gap-1 sm:gap-2">
          <button
            type="button"
            class={`${ACTION} border-accent bg-accent text-accent-ink font-semibold`}
            onClick={() => model.show("download", model.style.peek())}
          >
            {text.stage.download}
          </button>
          {ACTIONS.map(([part, name]) => (
            <button
              key={part}
              type="button"
              class={`${ACTION} border-edge bg-raised text-ink hover:bg-accent-soft`}
              onClick={() => model.show(part)}
            >
              {text.cards[name]}
            </button>
          ))}
        </div>
      </div>
      <div ref={place} class="relative mt-2" style={{ height: HEIGHT }}>
        <div
          id={id}
          role="tabpanel"
          aria-label={text.stage.title}
          class="on-paper relative h-full rounded-lg border border-line bg-wall overflow-hidden"
        >
          <canvas
            ref={canvas}
            role="img"
            aria-label={phrase(text.stage.piece, { columns, rows })}
            class="absolute inset-0 w-full h-full object-contain"
          />
          <button
            type="button"
            class="absolute inset-0 cursor-zoom-in"
            aria-label={text.stage.large}
            title={text.stage.large}
            onClick={() => model.show("view")}
          />
        </div>
        <div class="absolute inset-2 flex flex-col justify-end gap-2 pointer-events-none">
          {children}
        </div>
      </div>
    </section>
  );
}

const ACTIONS = [["crop", "crop"], ["touch-up", "touchUp"], ["compare", "compare"]] as const;

/** Narrow on a phone, so that all of them fit into one line. */
const ACTION = "min-h-[2.75rem] px-2 sm:px-4 rounded border whitespace-nowrap";

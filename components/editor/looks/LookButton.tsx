import { useEffect, useRef } from "preact/hooks";
import { useComputed } from "@preact/signals";
import type { Look } from "@/lib/document/look.ts";
import { middlePart } from "@/lib/editor/cards/middle_part.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { drawPiece } from "../cards/draw_piece.ts";
import { queuePainting } from "../cards/paint_queue.ts";

interface LookButtonProps {
  readonly look: Look;
  readonly name: string;
  readonly model: EditorModel;
}

/** Pixels of a thumbnail on screen. */
const WIDTH = 124, HEIGHT = 80;
/** Those that the shorter side has at least: of a very long piece the middle is seen, where all of it would be a sliver. */
const LEAST = 40;
const LONGEST = { wide: WIDTH / LEAST, high: HEIGHT / LEAST };

/** A look as a small picture of the visitor's own in it. A press takes it. */
export function LookButton({ look, name, model }: LookButtonProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const grid = model.looks.thumbnail(look).value;
  // By its id: a look that was renamed is another record.
  const isApplied =
    useComputed(() => model.looks.applied.value.some(({ id }) => id === look.id)).value;
  useEffect(() => {
    if (grid === null) return;
    const style = STYLES.find(({ id }) => id === look.style) ?? PIXELS;
    return queuePainting(false, () => {
      drawPiece(canvas.current!, middlePart(grid, LONGEST), style, WIDTH * devicePixelRatio);
    });
  }, [grid, look]);
  return (
    <button
      type="button"
      aria-pressed={isApplied ? "true" : "false"}
      class={`${LOOK} ${isApplied ? "border-accent bg-accent-soft" : "border-line bg-surface"}`}
      onClick={() => model.applyLook(look)}
    >
      <span class="relative block w-[7.75rem] h-20">
        <canvas
          ref={canvas}
          aria-hidden="true"
          class="absolute inset-0 w-full h-full object-contain"
        />
      </span>
      <span class="w-[7.75rem] truncate text-sm" title={name}>{name}</span>
    </button>
  );
}

const LOOK =
  "flex flex-col items-center gap-1 shrink-0 p-2 rounded border-2 text-ink hover:border-accent";

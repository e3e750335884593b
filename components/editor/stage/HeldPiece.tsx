import { useEffect, useRef } from "preact/hooks";
import { STAGE } from "@/lib/editor/cards/card_list.ts";
import type { StagedPiece } from "@/lib/editor/cards/cards.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { drawPiece } from "../cards/draw_piece.ts";

/** The piece over the page, above a sheet of controls: an element of its own, so that nothing on the page moves for it. */
export function HeldPiece({ model }: { readonly model: EditorModel }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const staged = model.cards.get(STAGE)!.wanted.value as StagedPiece | null;
  useEffect(() => {
    if (staged === null) return;
    drawPiece(canvas.current!, staged.piece, staged.style, innerWidth * devicePixelRatio);
  }, [staged]);
  return (
    <div
      class="fixed inset-x-0 top-0 z-20 border-b border-edge bg-wall shadow-lg lg:hidden"
      style={{ height: HEIGHT }}
      data-held="true"
    >
      <canvas
        ref={canvas}
        aria-hidden="true"
        class="absolute inset-0 w-full h-full object-contain"
      />
    </div>
  );
}

/** The sheet takes the lower half of the window. */
const HEIGHT = "42vh";

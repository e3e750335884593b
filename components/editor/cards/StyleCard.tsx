import { useRef } from "preact/hooks";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { styleById } from "@/lib/render/styles.ts";
import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { fill, fillCount } from "../fill.ts";
import { BUTTON } from "@/components/kit/look.tsx";
import { CardFrame } from "./CardFrame.tsx";
import { CloseUp } from "./CloseUp.tsx";
import { downloadPiece } from "./download.ts";
import { drawPiece } from "./draw_piece.ts";
import { usePainter } from "./use_painter.ts";

/** Keeps a line's place. */
const NO_BREAK = "\u00a0";

interface StyleCardProps {
  readonly id: "pixels" | "bricks" | "circles" | "squares";
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The piece in one style. */
export function StyleCard({ id, model, text }: StyleCardProps) {
  const style = styleById(id);
  const name = text.cards.names[id];
  const canvas = useRef<HTMLCanvasElement>(null);
  const piece = model.piece.value;
  usePainter<PixelGrid>(model.cards.get(id)!, canvas, (grid, width) => {
    drawPiece(canvas.current!, grid, style, width);
  });
  const { columns, rows } = model.size.value;
  const size = { columns, rows };
  const isPlain = style.minScale === 1;
  return (
    <CardFrame
      name={name}
      size={fill(text.cards.size, size)}
      text={text.cards}
      onDownload={(format) => downloadPiece(model, { format, style: id })}
      extra={id === "pixels" && (
        <p>
          {piece === null ? NO_BREAK : fillCount(text.cards.colors, visibleColorCount(piece))}
        </p>
      )}
      actions={
        <>
          <button
            type="button"
            class={BUTTON}
            aria-label={fill(text.cards.moreOf, { card: name })}
            onClick={() => {
              model.downloadStyle.value = id;
              model.part.value = "download";
            }}
          >
            {text.cards.more}
          </button>
          {id === "pixels" && (
            <>
              <button type="button" class={BUTTON} onClick={() => model.part.value = "touch-up"}>
                {text.cards.touchUp}
              </button>
              <button type="button" class={BUTTON} onClick={() => model.part.value = "compare"}>
                {text.cards.compare}
              </button>
            </>
          )}
        </>
      }
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={fill(text.cards.picture, { card: name, ...size })}
        class="absolute inset-0 w-full h-full object-contain"
      />
      {!isPlain && piece !== null && (
        <CloseUp piece={piece} style={style} name={name} text={text.cards} />
      )}
    </CardFrame>
  );
}

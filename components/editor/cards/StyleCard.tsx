import { useRef } from "preact/hooks";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { cardOutputs } from "@/lib/outputs/outputs.ts";
import type { Style } from "@/lib/render/style.ts";
import { FIRST_CARD } from "@/lib/editor/cards/card_list.ts";
import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { BUTTON } from "@/components/kit/look.tsx";
import { CardFrame } from "./CardFrame.tsx";
import { CloseUp } from "./CloseUp.tsx";
import { downloadPiece } from "./download.ts";
import { drawPiece } from "./draw_piece.ts";
import { usePainter } from "./use_painter.ts";

/** Keeps a line's place. */
const NO_BREAK = "\u00a0";

interface StyleCardProps {
  readonly style: Style;
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The piece in one style. */
export function StyleCard({ style, model, text }: StyleCardProps) {
  const { phrase } = useSpeech();
  const { id } = style;
  const isFirst = id === FIRST_CARD;
  const name = nameIn(text.styles, style);
  const canvas = useRef<HTMLCanvasElement>(null);
  const piece = usePainter<PixelGrid>(model.cards.get(id)!, canvas, (grid, width) => {
    drawPiece(canvas.current!, grid, style, width);
  });
  const { columns, rows } = piece ?? model.size.value;
  const size = { columns, rows };
  const isPlain = style.minScale === 1;
  return (
    <CardFrame
      name={name}
      size={phrase(text.cards.size, size)}
      text={text.cards}
      outputs={cardOutputs("style")}
      onDownload={(output) => downloadPiece(model, output.id, id)}
      extra={isFirst && (
        <p>
          <Words
            text={piece === null
              ? NO_BREAK
              : phrase(text.cards.colors, { count: visibleColorCount(piece) })}
          />
        </p>
      )}
      actions={
        <>
          <button
            type="button"
            class={BUTTON}
            aria-label={phrase(text.cards.moreOf, { card: name })}
            onClick={() => model.show("download", id)}
          >
            {text.cards.more}
          </button>
        </>
      }
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={phrase(text.cards.picture, { card: name, ...size })}
        class="absolute inset-0 w-full h-full object-contain"
      />
      {!isPlain && piece !== null && (
        <CloseUp piece={piece} style={style} name={name} text={text.cards} />
      )}
    </CardFrame>
  );
}

import { useRef } from "preact/hooks";
import { cardOutputs } from "@/lib/outputs/outputs.ts";
import { printedSize } from "@/lib/editor/download/print_sizes.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import type { WallScene } from "@/lib/editor/wall/wall_view.ts";
import { useSpeech } from "../speech.ts";
import { WallControls } from "../wall/WallControls.tsx";
import { drawWall } from "../wall/draw_wall.ts";
import { wallFile } from "../wall/wall_file.ts";
import { CardFrame } from "./CardFrame.tsx";
import { save } from "./download.ts";
import { usePainter } from "./use_painter.ts";

interface WallCardProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The piece in a frame on the wall of a room, at its true size. */
export function WallCard({ model, text }: WallCardProps) {
  const { phrase } = useSpeech();
  const name = text.cards.names.wall;
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = usePainter<WallScene>(model.cards.get("wall")!, canvas, (scene, width) => {
    drawWall(canvas.current!, scene, width);
  });
  const { columns, rows } = scene?.piece ?? model.size.value;
  const size = { columns, rows };
  const side = model.wall.cell.value;
  const inPrint = printedSize(size, { width: side, height: side }, model.unit.value);
  return (
    <CardFrame
      name={name}
      size={`${phrase(text.cards.size, size)} · ${phrase(text.cards.onWall, { ...inPrint })}`}
      text={text.cards}
      outputs={cardOutputs("wall")}
      onDownload={(output) => save(model, () => wallFile(model, output))}
      extra={
        <WallControls
          wall={model.wall}
          unit={model.unit.value}
          text={text}
          onProblem={model.tell}
        />
      }
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={phrase(text.cards.picture, { card: name, ...size })}
        class="absolute inset-0 w-full h-full object-contain"
      />
    </CardFrame>
  );
}

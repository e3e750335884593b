import type { TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { Dialog } from "@/components/kit/Dialog.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { drawCells } from "../cards/draw_piece.ts";
import { fittedSize } from "@/components/kit/fitted_size.ts";

interface CompareProps {
  readonly piece: PixelGrid;
  /** What is shown of the picture, at any resolution. */
  readonly preview: ImageBitmap;
  readonly crop: Rect | null;
  readonly text: EditorText["compare"];
  onClose(): void;
}

/** Before and after in one place: a slider between them, and a button to hold for the whole picture. */
export default function Compare({ piece, preview, crop, text, onClose }: CompareProps) {
  const [share, setShare] = useState(50);
  const [isHeld, hold] = useState(false);
  const shown = isHeld ? 100 : share;
  return (
    <Dialog title={text.title} place="middle" class="max-w-4xl" onClose={onClose}>
      {({ heading, close }) => (
        <div class="flex flex-col gap-3 p-4">
          {heading}
          <p class="text-sm text-muted">{text.help}</p>
          <div
            class="relative self-center select-none touch-none cursor-ew-resize"
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              follow(event);
            }}
            onPointerMove={(event) => event.buttons > 0 && follow(event)}
          >
            <Piece piece={piece} />
            <div
              class="absolute inset-0"
              style={{ clipPath: `inset(0 ${100 - shown}% 0 0)` }}
            >
              <Picture preview={preview} crop={crop} />
            </div>
            <div
              class="absolute inset-y-0 w-1 -ml-0.5 bg-white border-x border-black pointer-events-none"
              style={{ left: `${shown}%` }}
            />
          </div>
          <label class="flex items-center gap-3 text-sm">
            <span>{text.before}</span>
            <input
              type="range"
              class="flex-1 h-11"
              aria-label={text.slider}
              min={0}
              max={100}
              value={share}
              onInput={({ currentTarget }) => setShare(currentTarget.valueAsNumber)}
            />
            <span>{text.after}</span>
          </label>
          <div class="flex flex-wrap justify-end gap-3">
            <Button
              class="touch-none"
              aria-pressed={isHeld}
              onPointerDown={() => hold(true)}
              onPointerUp={() => hold(false)}
              onPointerCancel={() => hold(false)}
              onPointerLeave={() => hold(false)}
              onKeyDown={({ key }) => isPress(key) && hold(true)}
              onKeyUp={({ key }) => isPress(key) && hold(false)}
              onBlur={() => hold(false)}
            >
              {text.hold}
            </Button>
            <Button main onClick={close}>{text.close}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );

  /** Brings the border to where the pointer is. */
  function follow({ currentTarget, clientX }: TargetedPointerEvent<HTMLElement>): void {
    const { left, width } = currentTarget.getBoundingClientRect();
    setShare(Math.round(Math.max(0, Math.min(1, (clientX - left) / width)) * 100));
  }
}

/** Whether a key presses buttons. */
function isPress(key: string): boolean {
  return key === " " || key === "Enter";
}

/** One pixel a cell, enlarged without smoothing to as much as fits. */
function Piece({ piece }: { piece: PixelGrid }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { columns, rows } = piece;
  useEffect(() => drawCells(canvas.current!, piece), [piece]);
  return (
    <canvas
      ref={canvas}
      width={columns}
      height={rows}
      aria-hidden="true"
      class="block"
      style={{ imageRendering: "pixelated", ...fittedSize(columns, rows) }}
    />
  );
}

function Picture({ preview, crop }: { preview: ImageBitmap; crop: Rect | null }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const part = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const width = Math.max(1, Math.round(part.width * preview.width));
  const height = Math.max(1, Math.round(part.height * preview.height));
  useEffect(() => {
    const context = canvas.current!.getContext("2d")!;
    const x = part.x * preview.width;
    const y = part.y * preview.height;
    context.clearRect(0, 0, width, height);
    context.drawImage(preview, x, y, width, height, 0, 0, width, height);
  }, [preview, crop]);
  return (
    <canvas ref={canvas} width={width} height={height} aria-hidden="true" class="w-full h-full" />
  );
}

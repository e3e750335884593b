import { effect, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Dialog } from "@/components/kit/Dialog.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import type { StagedPiece } from "@/lib/editor/cards/cards.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { fitView, type Point, type View } from "@/lib/editor/touch_up/view.ts";
import { drawPiece } from "../cards/draw_piece.ts";
import { TOOL_ICONS } from "../touch_up/tool_icons.ts";
import { fit, listenToView, type Moved, pressViewKey, zoomStep } from "./move_view.ts";

interface WholePieceProps {
  readonly staged: StagedPiece;
  readonly text: EditorText["view"];
  onClose(): void;
}

/** Most pixels of the bitmap: enough for the edges of a style, few enough to be drawn at once. */
const MOST_PIXELS = 2_500_000;
/** Wider than any screen: the bitmap is made once for every zoom. */
const WIDEST = 4096;

/** The piece on the whole screen, to look at closely: by pointer, fingers, wheel and keys. */
export function WholePiece({ staged: { piece, style }, text, onClose }: WholePieceProps) {
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewport = useSignal<Point>({ x: 1, y: 1 });
  const view = useSignal<View>({ scale: 1, x: 0, y: 0 });
  const { columns, rows } = piece;
  const moved = useMemo((): Moved => ({ view, viewport, size: { columns, rows } }), [
    columns,
    rows,
  ]);
  useEffect(() => drawPiece(canvas.current!, piece, style, WIDEST, MOST_PIXELS), [piece, style]);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = room.current!;
      const before = viewport.peek();
      const isFitted = before.x === 1 || view.peek().scale === fitView(moved.size, before).scale;
      viewport.value = { x: clientWidth, y: clientHeight };
      if (isFitted) fit(moved);
    });
    observer.observe(room.current!);
    const stops = [
      listenToView(room.current!, moved),
      effect(() => {
        const { scale, x, y } = view.value;
        const { style } = canvas.current!;
        style.transform = `translate(${x}px, ${y}px)`;
        style.width = `${columns * scale}px`;
        style.height = `${rows * scale}px`;
      }),
    ];
    return () => {
      observer.disconnect();
      stops.forEach((stop) => stop());
    };
  }, [moved]);
  return (
    <Dialog title={text.title} place="whole" onClose={onClose}>
      {({ heading, close }) => (
        <div
          class="flex flex-col h-full"
          onKeyDown={(event) => {
            if (pressViewKey(moved, event)) event.preventDefault();
          }}
        >
          <header class="flex items-center gap-1 px-3 py-1 border-b border-line">
            <div class="flex-1 min-w-0 truncate">{heading}</div>
            <IconButton
              icon={TOOL_ICONS["zoom-out"]}
              label={text.zoomOut}
              onPress={() => zoomStep(moved, -1)}
            />
            <IconButton
              icon={TOOL_ICONS["zoom-in"]}
              label={text.zoomIn}
              onPress={() => zoomStep(moved, 1)}
            />
            <IconButton icon={TOOL_ICONS.fit} label={text.zoomFit} onPress={() => fit(moved)} />
            <IconButton icon={ICONS.close} label={text.close} onPress={close} />
          </header>
          <div
            ref={room}
            tabIndex={0}
            role="group"
            aria-label={text.help}
            class="relative flex-1 min-h-0 overflow-hidden touch-none cursor-move bg-wall"
          >
            <canvas ref={canvas} aria-hidden="true" class="absolute left-0 top-0 max-w-none" />
          </div>
        </div>
      )}
    </Dialog>
  );
}

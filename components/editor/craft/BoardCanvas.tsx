import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { type PackedPlan, unpackPieces } from "@/lib/craft/plan/packed_plan.ts";
import type { PlanBoard, PlanPiece } from "@/lib/craft/plan/plan.ts";
import { areDone, type Done } from "@/lib/editor/craft/progress.ts";
import { ARROWS } from "@/lib/editor/key_press.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { drawBoard, type Spot } from "./draw_board.ts";

interface BoardCanvasProps {
  readonly plan: PackedPlan;
  readonly board: PlanBoard;
  readonly done: Done;
  readonly text: EditorText["crafts"]["build"];
  /** What a piece is called. */
  nameOf(piece: PlanPiece): string;
  /** Ticks off a piece and what belongs to it. */
  onTick(piece: PlanPiece): void;
}

/** Side of a cell in CSS pixels: for a thumb, for a mouse, and at most. A board that then has no room is scrolled. */
const THUMB_SIDE = 24, MOUSE_SIDE = 14, MOST_SIDE = 48;
/** Device pixels along a side of what is drawn: more would take memory that phones do not have. */
const MOST_PIXELS = 4096;

/** A board of the chart: a tap or Space ticks off, arrow keys move. */
export function BoardCanvas({ plan, board, done, text, nameOf, onTick }: BoardCanvasProps) {
  const { phrase } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [said, say] = useLiveWord();
  const pieces = useMemo(() => unpackPieces(plan, board.from, board.to), [plan, board]);
  useEffect(() => {
    const observer = new ResizeObserver((entries) => setWidth(entries.at(-1)!.contentRect.width));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  useEffect(() => setSpot(null), [board.name]);
  const least = matchMedia("(pointer: coarse)").matches ? THUMB_SIDE : MOUSE_SIDE;
  const fits = Math.max(least, Math.min(MOST_SIDE, width / board.width));
  const side = Math.min(fits, MOST_PIXELS / devicePixelRatio / Math.max(board.width, board.height));
  useEffect(() => {
    if (width > 0) {
      drawBoard(canvas.current!, plan, board, done, side * devicePixelRatio, spot);
    }
  }, [plan, board, done, side, spot, width > 0]);
  const high = side * plan.cell.height / plan.cell.width;
  return (
    <div
      ref={frame}
      class="relative w-full max-h-[65vh] overflow-auto overscroll-contain lg:max-h-full"
    >
      <div
        role="application"
        aria-label={phrase(text.chartCells, { name: board.name })}
        tabIndex={0}
        class="inline-block"
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(":focus-visible")) move({ column: 0, row: 0 });
        }}
        onBlur={() => setSpot(null)}
        onKeyDown={(event) => {
          const by = ARROWS[event.key];
          const from = spot ?? { column: 0, row: 0 };
          if (by !== undefined) {
            event.preventDefault();
            move({ column: from.column + by[0], row: from.row + by[1] });
          } else if (event.key === " " || event.key === "Enter") {
            event.preventDefault();
            const piece = pieceAt(from);
            if (piece !== undefined) {
              onTick(piece);
              say(wordsFor(from, piece, !areDone(plan, done, [piece])));
            }
          }
        }}
      >
        <canvas
          ref={canvas}
          aria-hidden="true"
          class="block max-w-none"
          style={{ width: `${board.width * side}px`, height: `${board.height * high}px` }}
          onClick={({ offsetX, offsetY }) => {
            const piece = pieceAt({
              column: Math.floor(offsetX / side),
              row: Math.floor(offsetY / high),
            });
            if (piece !== undefined) onTick(piece);
          }}
        />
      </div>
      <LiveWord role="status" said={said} class="sr-only" />
    </div>
  );

  function move({ column, row }: Spot): void {
    const next = {
      column: Math.max(0, Math.min(board.width - 1, column)),
      row: Math.max(0, Math.min(board.height - 1, row)),
    };
    setSpot(next);
    reveal(next);
    const piece = pieceAt(next);
    say(wordsFor(next, piece, piece !== undefined && areDone(plan, done, [piece])));
  }

  /** Scrolls the cell into view, with a cell around it. */
  function reveal({ column, row }: Spot): void {
    const element = frame.current!;
    const [x, y] = [column * side, row * high];
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    element.scrollTo(
      Math.min(x - side, Math.max(scrollLeft, x + 2 * side - clientWidth)),
      Math.min(y - high, Math.max(scrollTop, y + 2 * high - clientHeight)),
    );
  }

  function wordsFor(
    { column, row }: Spot,
    piece: PlanPiece | undefined,
    isDone: boolean,
  ): string {
    const place = { column: board.x + column + 1, row: board.y + row + 1 };
    if (piece === undefined) return phrase(text.cellEmpty, place);
    return phrase(isDone ? text.cellDone : text.cell, { ...place, name: nameOf(piece) });
  }

  function pieceAt({ column, row }: Spot): PlanPiece | undefined {
    const [x, y] = [board.x + column, board.y + row];
    return pieces.find((piece) =>
      x >= piece.x && x < piece.x + piece.width && y >= piece.y && y < piece.y + piece.height
    );
  }
}

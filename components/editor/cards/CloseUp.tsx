import { useEffect, useRef, useState } from "preact/hooks";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Style } from "@/lib/render/style.ts";
import { closeUp } from "@/lib/editor/cards/close_up.ts";
import { ARROWS } from "@/lib/editor/key_press.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { drawPiece } from "./draw_piece.ts";

interface CloseUpProps {
  readonly piece: PixelGrid;
  readonly style: Style;
  /** Name of the card. */
  readonly name: string;
  readonly text: EditorText["cards"];
}

/** A cell of the piece. */
interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Five by five cells, large, of where the pointer is; in the middle, and moved by arrow keys, where there is none. */
export function CloseUp({ piece, style, name, text }: CloseUpProps) {
  const { phrase } = useSpeech();
  const [spot, setSpot] = useState<Spot | null>(null);
  /** Whether a finger came down, and whether the close-up was open then. */
  const touch = useRef<{ readonly wasOpen: boolean } | null>(null);
  const middle = { column: Math.floor(piece.columns / 2), row: Math.floor(piece.rows / 2) };
  return (
    <>
      <button
        type="button"
        class="absolute inset-0 rounded cursor-zoom-in"
        aria-label={phrase(text.closeUp, { card: name })}
        aria-expanded={spot === null ? "false" : "true"}
        title={text.closeUpHelp}
        onPointerMove={(event) => event.pointerType !== "touch" && setSpot(spotAt(event, piece))}
        onPointerLeave={(event) => event.pointerType !== "touch" && setSpot(null)}
        onPointerDown={({ pointerType }) => {
          touch.current = pointerType === "touch" ? { wasOpen: spot !== null } : null;
        }}
        onFocus={({ currentTarget }) => currentTarget.matches(":focus-visible") && setSpot(middle)}
        onBlur={() => setSpot(null)}
        onClick={(event) => {
          if (event.detail === 0) setSpot(spot === null ? middle : null);
          else setSpot(touch.current?.wasOpen ? null : spotAt(event, piece));
        }}
        onKeyDown={(event) => {
          const by = ARROWS[event.key];
          if (event.key === "Escape") setSpot(null);
          if (by === undefined || spot === null) return;
          event.preventDefault();
          setSpot(within({ column: spot.column + by[0], row: spot.row + by[1] }, piece));
        }}
      />
      {spot !== null && (
        <Lens
          grid={closeUp(piece, spot.column, spot.row)}
          style={style}
          atLeft={spot.column > piece.columns / 2}
          label={phrase(text.closeUp, { card: name })}
        />
      )}
    </>
  );
}

interface LensProps {
  readonly grid: PixelGrid;
  readonly style: Style;
  /** Whether it lies on the left, so that it hides nothing of what is looked at. */
  readonly atLeft: boolean;
  readonly label: string;
}

/** Side of a cell in the lens, in device pixels. */
const LENS_SCALE = 48;

function Lens({ grid, style, atLeft, label }: LensProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    drawPiece(canvas.current!, grid, style, grid.columns * LENS_SCALE);
  }, [grid]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      class={atLeft ? `${LENS} left-1` : `${LENS} right-1`}
    />
  );
}

const LENS =
  "absolute top-1 w-[45%] rounded border-2 border-ink bg-raised shadow-lg pointer-events-none";

/** The cell under a pointer: the piece lies in the middle of the button, as large as fits. */
function spotAt(event: MouseEvent, piece: PixelGrid): Spot {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const cell = Math.min(box.width / piece.columns, box.height / piece.rows);
  const x = event.clientX - box.left - (box.width - cell * piece.columns) / 2;
  const y = event.clientY - box.top - (box.height - cell * piece.rows) / 2;
  return within({ column: Math.floor(x / cell), row: Math.floor(y / cell) }, piece);
}

function within({ column, row }: Spot, { columns, rows }: PixelGrid): Spot {
  return {
    column: Math.max(0, Math.min(columns - 1, column)),
    row: Math.max(0, Math.min(rows - 1, row)),
  };
}

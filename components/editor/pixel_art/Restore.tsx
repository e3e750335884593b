import { Fragment } from "preact";
import { useRef, useState } from "preact/hooks";
import { ApplyDialog } from "@/components/kit/ApplyDialog.tsx";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import { cellsOf, evenLattice, latticePath, moved } from "@/lib/editor/findings/lattice_view.ts";
import { ARROWS } from "@/lib/editor/key_press.ts";
import type { Lattices } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { PictureCanvas } from "../crop/PictureCanvas.tsx";

interface RestoreProps {
  /** What is shown of the picture, at any resolution. */
  readonly preview: ImageBitmap;
  /** The picture's own size in pixels. */
  readonly picture: { readonly width: number; readonly height: number };
  /** Where the cells lie as far as is known. */
  readonly lattices: Lattices | null;
  readonly text: EditorText["restore"];
  onApply(lattices: Lattices): void;
  onClose(): void;
}

/** Pixels of the picture that an arrow key moves the lines by, and with Shift. */
const STEP = 0.25, LARGE_STEP = 2;
/** Cells to begin with where nothing is known. */
const FIRST_CELLS = 32;

/** A dialog to say where the cells of pixel art lie in a picture of it. */
export default function Restore(
  { preview, picture, text, onApply, onClose, ...props }: RestoreProps,
) {
  const { width, height } = picture;
  const [lattices, setLattices] = useState(props.lattices ?? firstFor(width, height));
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Lattices } | null>(
    null,
  );
  const counts = cellsOf(lattices, picture);
  return (
    <ApplyDialog
      text={text}
      onApply={() => onApply(lattices)}
      onClose={onClose}
    >
      <div
        tabIndex={0}
        role="application"
        aria-label={text.lines}
        class="self-center relative m-2 select-none touch-none cursor-move"
        onPointerDown={take}
        onPointerMove={follow}
        onPointerUp={() => drag.current = null}
        onPointerCancel={() => drag.current = null}
        onKeyDown={press}
      >
        <PictureCanvas preview={preview} picture={picture} />
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          class="absolute inset-0 w-full h-full pointer-events-none"
        >
          {[["#fff", 3], ["#d00060", 1]].map(([color, thickness]) => (
            <path
              key={color}
              d={latticePath(lattices, picture)}
              fill="none"
              stroke={String(color)}
              stroke-width={thickness}
              vector-effect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <div class="grid gap-3 max-sm:grid-flow-col max-sm:grid-rows-3 sm:grid-cols-3">
        {AXES.map(({ axis, length, cells, period, phase }) => {
          const lattice = lattices[axis], size = picture[length];
          const change = (next: Partial<Lattices["x"]>) =>
            setLattices((latest) => ({ ...latest, [axis]: { ...latest[axis], ...next } }));
          return (
            <Fragment key={axis}>
              <NumberField
                label={text[cells]}
                value={counts[cells]}
                least={1}
                most={Math.min(MAX_SIDE, size)}
                step={1}
                onChange={(value) => change(evenLattice(value, size))}
              />
              <NumberField
                label={text[period]}
                value={rounded(lattice.period)}
                least={1}
                most={size}
                step={0.01}
                onChange={(value) => change({ period: value, phase: lattice.phase % value })}
              />
              <NumberField
                label={text[phase]}
                value={rounded(lattice.phase)}
                least={0}
                most={rounded(lattice.period)}
                step={0.01}
                onChange={(value) => change({ phase: value % lattice.period })}
              />
            </Fragment>
          );
        })}
      </div>
    </ApplyDialog>
  );

  function take(event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, from: lattices };
  }

  function follow(event: PointerEvent): void {
    const held = drag.current;
    if (held === null) return;
    const shown = (event.currentTarget as Element).getBoundingClientRect();
    const dx = (event.clientX - held.x) * width / shown.width;
    const dy = (event.clientY - held.y) * height / shown.height;
    setLattices(moved(held.from, dx, dy));
  }

  function press(event: KeyboardEvent): void {
    const direction = ARROWS[event.key];
    if (direction === undefined) return;
    const step = event.shiftKey ? LARGE_STEP : STEP;
    setLattices((latest) => moved(latest, direction[0] * step, direction[1] * step));
    event.preventDefault();
    event.stopPropagation();
  }
}

/** What is said of both directions, by the names of the texts. */
const AXES = [
  { axis: "x", length: "width", cells: "columns", period: "cellWidth", phase: "left" },
  { axis: "y", length: "height", cells: "rows", period: "cellHeight", phase: "top" },
] as const;

function firstFor(width: number, height: number): Lattices {
  const period = Math.max(1, Math.min(width, height) / FIRST_CELLS);
  return { x: { period, phase: 0 }, y: { period, phase: 0 } };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

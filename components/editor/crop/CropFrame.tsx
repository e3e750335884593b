import { useRef } from "preact/hooks";
import type { Rect } from "@/lib/document/rect.ts";
import {
  type CropLimits,
  dragHandle,
  type Handle,
  HANDLES,
  moveBox,
  scaleBox,
} from "@/lib/editor/crop/crop_box.ts";
import { ARROWS, keyOf } from "@/lib/editor/key_press.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface CropFrameProps {
  readonly box: Rect;
  readonly limits: CropLimits;
  readonly picture: { readonly width: number; readonly height: number };
  readonly text: EditorText["crop"];
  /** Takes what turns the latest frame into the next: several fingers may move before the page is drawn again. */
  onChange(change: (box: Rect) => Rect): void;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drag under way: what is dragged, and the frame and the place at which it began. */
interface Drag {
  readonly part: Handle | "move";
  readonly box: Rect;
  readonly start: Place;
}

/** The frame over the picture: moved by its inside, shaped by its handles, by pointer and by key. */
export function CropFrame({ box, limits, picture, text, onChange }: CropFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const fingers = useRef(new Map<number, Place>());
  const place = {
    left: percent(box.x),
    top: percent(box.y),
    width: percent(box.width),
    height: percent(box.height),
  };
  return (
    <div
      class="absolute inset-0"
      onPointerMove={follow}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onWheel={(event) => {
        event.preventDefault();
        scale(Math.exp(event.deltaY * 0.001));
      }}
    >
      <div class="absolute inset-0 overflow-hidden pointer-events-none">
        <div class="absolute" style={{ ...place, boxShadow: DIMMED, outline: FORCED }} />
      </div>
      <div
        ref={frame}
        tabIndex={0}
        role="application"
        aria-label={text.frame}
        class="absolute cursor-move outline-offset-4"
        style={place}
        onPointerDown={(event) => take(event, "move")}
        onKeyDown={(event) => press(event, "move")}
      >
        {HANDLES.map((handle) => (
          <button
            key={handle}
            type="button"
            aria-label={text.handle[handle]}
            class={HANDLE}
            style={{ ...PLACES[handle], cursor: `${handle}-resize` }}
            onPointerDown={(event) => take(event, handle)}
            onKeyDown={(event) => press(event, handle)}
          >
            <span class="block w-3 h-3 bg-white border-2 border-black" />
          </button>
        ))}
      </div>
    </div>
  );

  function take(event: PointerEvent, part: Handle | "move"): void {
    event.stopPropagation();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    drag.current = fingers.current.size === 1
      ? { part, box, start: { x: event.clientX, y: event.clientY } }
      : null;
  }

  function follow(event: PointerEvent): void {
    const before = fingers.current.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    fingers.current.set(event.pointerId, now);
    const held = drag.current;
    if (held !== null) {
      const { width, height } = frame.current!.parentElement!.getBoundingClientRect();
      const [dx, dy] = [(now.x - held.start.x) / width, (now.y - held.start.y) / height];
      onChange(() => changed(held.box, held.part, dx, dy));
      return;
    }
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other !== undefined) scale(distance(now, other) / Math.max(1, distance(before, other)));
  }

  function letGo(event: PointerEvent): void {
    fingers.current.delete(event.pointerId);
    drag.current = null;
  }

  /** Arrow keys move by a small step, with Shift by ten; plus and minus scale. */
  function press(event: KeyboardEvent, part: Handle | "move"): void {
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
      // A whole number of pixels, and about as much as a pixel of the screen.
      const pixels = Math.max(1, Math.round(Math.max(picture.width, picture.height) / 400));
      const step = event.shiftKey ? 10 * pixels : pixels;
      const [right, down] = direction;
      const [dx, dy] = [right * step / picture.width, down * step / picture.height];
      onChange((latest) => changed(latest, part, dx, dy));
    } else if (["+", "="].includes(keyOf(event))) scale(1.05);
    else if (keyOf(event) === "-") scale(1 / 1.05);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function changed(from: Rect, part: Handle | "move", dx: number, dy: number): Rect {
    return part === "move" ? moveBox(from, dx, dy) : dragHandle(from, part, dx, dy, limits);
  }

  /** A pinch, the wheel or a key asks for a larger or smaller frame. */
  function scale(factor: number): void {
    onChange((latest) => scaleBox(latest, factor, limits));
  }
}

/** An outline on every color; what lies outside the frame is dimmed by its shadow. */
const DIMMED = "0 0 0 2px #fff, 0 0 0 4px #16141e, 0 0 0 9999px rgba(22, 20, 30, 0.6)";

/** Seen where colors are forced, which takes shadows away. */
const FORCED = "2px solid transparent";

/** 44 pixels to touch, of which twelve are drawn. */
const HANDLE = "absolute flex items-center justify-center w-11 h-11 -m-[1.375rem]";

const PLACES: Record<Handle, { readonly left: string; readonly top: string }> = {
  nw: { left: "0%", top: "0%" },
  n: { left: "50%", top: "0%" },
  ne: { left: "100%", top: "0%" },
  e: { left: "100%", top: "50%" },
  se: { left: "100%", top: "100%" },
  s: { left: "50%", top: "100%" },
  sw: { left: "0%", top: "100%" },
  w: { left: "0%", top: "50%" },
};

function percent(fraction: number): string {
  return `${fraction * 100}%`;
}

function distance(one: Place, two: Place): number {
  return Math.hypot(one.x - two.x, one.y - two.y);
}

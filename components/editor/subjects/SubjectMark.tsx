import { useRef } from "preact/hooks";
import type { Rect } from "@/lib/document/rect.ts";
import { dragHandle, moveBox, scaleBox } from "@/lib/editor/crop/crop_box.ts";
import { ARROWS, keyOf } from "@/lib/editor/key_press.ts";

interface SubjectMarkProps {
  readonly mark: Rect;
  readonly name: string;
  /** Name of what makes it larger and smaller. */
  readonly resize: string;
  readonly isChosen: boolean;
  onChoose(): void;
  onChange(change: (mark: Rect) => Rect): void;
  onRemove(): void;
}

const LIMITS = { ratio: null, least: { width: 0.01, height: 0.01 } } as const;

/** Steps of the arrow keys, as parts of the picture. */
const STEP = 0.01, LARGE_STEP = 0.05;

/** An ellipse on the picture: moved and shaped by pointer and key. */
export function SubjectMark(props: SubjectMarkProps) {
  const { mark, name, resize, isChosen, onChoose, onChange, onRemove } = props;
  const drag = useRef<{ readonly x: number; readonly y: number; readonly from: Rect } | null>(null);
  const ellipse = useRef<HTMLDivElement>(null);
  const place = {
    left: `${mark.x * 100}%`,
    top: `${mark.y * 100}%`,
    width: `${mark.width * 100}%`,
    height: `${mark.height * 100}%`,
  };
  return (
    <div ref={ellipse} class="absolute" style={place}>
      <div
        tabIndex={0}
        role="application"
        aria-label={name}
        aria-current={isChosen ? "true" : undefined}
        class="absolute inset-0 rounded-full cursor-move outline-offset-4"
        style={{ boxShadow: isChosen ? CHOSEN : OTHER, border: FORCED }}
        onFocus={onChoose}
        onPointerDown={take}
        onPointerMove={(event) => follow(event, false)}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={(event) => press(event, false)}
      />
      {isChosen && (
        <button
          type="button"
          aria-label={resize}
          class="absolute flex items-center justify-center w-11 h-11 -right-[1.375rem] -bottom-[1.375rem] cursor-se-resize"
          onPointerDown={take}
          onPointerMove={(event) => follow(event, true)}
          onPointerUp={letGo}
          onPointerCancel={letGo}
          onKeyDown={(event) => press(event, true)}
        >
          <span class="block w-3 h-3 bg-white border-2 border-black" />
        </button>
      )}
    </div>
  );

  function take(event: PointerEvent): void {
    event.stopPropagation();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, y: event.clientY, from: mark };
    onChoose();
  }

  function follow(event: PointerEvent, isResize: boolean): void {
    const held = drag.current;
    if (held === null) return;
    const { width, height } = ellipse.current!.parentElement!.getBoundingClientRect();
    const dx = (event.clientX - held.x) / width, dy = (event.clientY - held.y) / height;
    onChange(() => changed(held.from, dx, dy, isResize));
  }

  function letGo(): void {
    drag.current = null;
  }

  function press(event: KeyboardEvent, isResize: boolean): void {
    const direction = ARROWS[event.key];
    const key = keyOf(event);
    if (direction !== undefined) {
      const step = event.shiftKey ? LARGE_STEP : STEP;
      const [right, down] = direction;
      onChange((latest) => changed(latest, right * step, down * step, isResize));
    } else if (["+", "="].includes(key)) onChange((latest) => scaleBox(latest, 1.1, LIMITS));
    else if (key === "-") onChange((latest) => scaleBox(latest, 1 / 1.1, LIMITS));
    else if (["Delete", "Backspace"].includes(key)) onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function changed(from: Rect, dx: number, dy: number, isResize: boolean): Rect {
  return isResize ? dragHandle(from, "se", dx, dy, LIMITS) : moveBox(from, dx, dy);
}

/** An outline on every color. */
const CHOSEN = "0 0 0 2px #fff, 0 0 0 4px #16141e";
const OTHER = "0 0 0 1px #fff, 0 0 0 2px #16141e";

/** Seen where colors are forced, which takes shadows away. */
const FORCED = "2px solid transparent";

import type { Signal } from "@preact/signals";
import type { Size } from "@/lib/document/size.ts";
import {
  fitView,
  panTo,
  pinch,
  type Point,
  type View,
  zoomAt,
} from "@/lib/editor/touch_up/view.ts";

/** What a view is moved in. */
export interface Moved {
  readonly view: Signal<View>;
  readonly viewport: Signal<Point>;
  readonly size: Size;
}

/** How much one press or key zooms. */
const STEP = 1.5;
/** CSS pixels that an arrow key moves. */
const STRIDE = 64;

const KEYS: Readonly<Record<string, (moved: Moved) => void>> = {
  "+": (moved) => zoomBy(moved, STEP),
  "=": (moved) => zoomBy(moved, STEP),
  "-": (moved) => zoomBy(moved, 1 / STEP),
  "0": fit,
  ArrowLeft: (moved) => moveBy(moved, STRIDE, 0),
  ArrowRight: (moved) => moveBy(moved, -STRIDE, 0),
  ArrowUp: (moved) => moveBy(moved, 0, STRIDE),
  ArrowDown: (moved) => moveBy(moved, 0, -STRIDE),
};

/** Does what a key does. Returns whether it does anything. */
export function pressViewKey(moved: Moved, event: KeyboardEvent): boolean {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  act?.(moved);
  return act !== undefined;
}

/** Shows all of it. */
export function fit({ view, viewport, size }: Moved): void {
  view.value = fitView(size, viewport.peek());
}

/** Zooms one step, in or out. */
export function zoomStep(moved: Moved, direction: 1 | -1): void {
  zoomBy(moved, direction === 1 ? STEP : 1 / STEP);
}

/** Makes pointers and wheel move and zoom. Returns what undoes it. */
export function listenToView(element: HTMLElement, moved: Moved): () => void {
  const places = new Map<number, Point>();
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", (event) => {
    element.setPointerCapture(event.pointerId);
    places.set(event.pointerId, placeOf(event));
  }, { signal });
  element.addEventListener("pointermove", (event) => {
    const before = places.get(event.pointerId);
    if (before === undefined) return;
    const now = placeOf(event);
    const other = [...places].find(([id]) => id !== event.pointerId)?.[1];
    places.set(event.pointerId, now);
    if (other === undefined) moveBy(moved, now.x - before.x, now.y - before.y);
    else show(moved, pinch(moved.view.peek(), [before, other], [now, other], least(moved)));
  }, { signal });
  for (const type of ["pointerup", "pointercancel"] as const) {
    element.addEventListener(type, ({ pointerId }) => places.delete(pointerId), { signal });
  }
  element.addEventListener("dblclick", (event) => zoomBy(moved, 2 * STEP, placeOf(event)), {
    signal,
  });
  element.addEventListener("wheel", (event) => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    zoomBy(moved, Math.exp(-event.deltaY * unit * 0.0015), placeOf(event));
  }, { signal, passive: false });
  return () => stop.abort();

  function placeOf(event: MouseEvent): Point {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

function zoomBy(moved: Moved, factor: number, at = middle(moved)): void {
  show(moved, zoomAt(moved.view.peek(), factor, at, least(moved)));
}

function moveBy(moved: Moved, x: number, y: number): void {
  const view = moved.view.peek();
  show(moved, { ...view, x: view.x + x, y: view.y + y });
}

function show({ view, viewport, size }: Moved, wanted: View): void {
  view.value = panTo(wanted, size, viewport.peek());
}

function least({ size, viewport }: Moved): number {
  return fitView(size, viewport.peek()).scale;
}

function middle({ viewport }: Moved): Point {
  const { x, y } = viewport.peek();
  return { x: x / 2, y: y / 2 };
}

import {
  cellAt,
  fitView,
  panTo,
  pinch,
  type Point,
  type View,
  zoomAt,
} from "@/lib/editor/touch_up/view.ts";
import type { Workspace } from "@/lib/editor/touch_up/workspace.ts";

/** Makes mouse, pen and touch work on the grid: one pointer draws, two move and zoom, the wheel zooms. Returns what undoes it. */
export function listenToPointers(canvas: HTMLCanvasElement, workspace: Workspace): () => void {
  const { view, viewport, hover, cursor, surface, tool } = workspace;
  const places = new Map<number, Point>();
  let panning = false;
  const stop = new AbortController();
  const { signal } = stop;

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button > 1) return;
    canvas.setPointerCapture(event.pointerId);
    places.set(event.pointerId, placeOf(event));
    // A middle button moves the grid, as in every drawing program.
    panning = places.size > 1 || tool.value === "hand" || event.button === 1;
    if (panning) {
      event.preventDefault();
      workspace.cancel();
      return;
    }
    const cell = cellAt(view.value, placeOf(event));
    workspace.press(cell);
    follow(event, cell);
  }, { signal });

  canvas.addEventListener("pointermove", (event) => {
    const before = places.get(event.pointerId);
    if (before === undefined) {
      const cell = cellAt(view.value, placeOf(event));
      hover.value = event.pointerType === "touch" || !isInside(cell) ? null : cell;
      return;
    }
    if (panning) return move(event, before);
    const trail = event.getCoalescedEvents?.() ?? [];
    for (const step of trail.length > 0 ? trail : [event]) {
      workspace.drag(cellAt(view.value, placeOf(step)));
    }
    places.set(event.pointerId, placeOf(event));
    follow(event, cellAt(view.value, placeOf(event)));
  }, { signal });

  for (const type of ["pointerup", "pointercancel"] as const) {
    canvas.addEventListener(type, (event) => {
      if (!places.delete(event.pointerId)) return;
      if (!panning) {
        if (type === "pointerup") workspace.release();
        else workspace.cancel();
      }
      // The finger that stays down after a pinch goes on moving the grid; it must not start to paint.
      if (places.size === 0) panning = false;
    }, { signal });
  }

  canvas.addEventListener("pointerleave", () => hover.value = null, { signal });

  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { deltaX, deltaY } = event;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const isSideways = event.shiftKey || Math.abs(deltaX) > Math.abs(deltaY);
    if (isSideways) moveBy(-unit * (deltaX === 0 ? deltaY : deltaX), 0);
    else if (event.altKey) moveBy(0, -unit * deltaY);
    else zoom(Math.exp(-deltaY * unit * 0.0015), placeOf(event));
  }, { signal, passive: false });

  return () => stop.abort();

  function move(event: PointerEvent, before: Point): void {
    const now = placeOf(event);
    const other = [...places].find(([id]) => id !== event.pointerId)?.[1];
    places.set(event.pointerId, now);
    if (other === undefined) moveBy(now.x - before.x, now.y - before.y);
    else show(pinch(view.value, [before, other], [now, other], least()));
  }

  function moveBy(x: number, y: number): void {
    show({ ...view.value, x: view.value.x + x, y: view.value.y + y });
  }

  function zoom(factor: number, at: Point): void {
    show(zoomAt(view.value, factor, at, least()));
  }

  function show(wanted: View): void {
    view.value = panTo(wanted, surface.size, viewport.value);
  }

  function least(): number {
    return fitView(surface.size, viewport.value).scale;
  }

  function follow(event: PointerEvent, cell: { column: number; row: number }): void {
    if (!isInside(cell)) return;
    cursor.value = cell;
    hover.value = event.pointerType === "touch" ? null : cell;
  }

  function isInside({ column, row }: { column: number; row: number }): boolean {
    return column >= 0 && row >= 0 && column < surface.size.columns && row < surface.size.rows;
  }

  function placeOf(event: MouseEvent): Point {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

import { effect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { pressKey } from "@/lib/editor/touch_up/keys.ts";
import { fitView } from "@/lib/editor/touch_up/view.ts";
import type { TouchUps } from "@/lib/editor/touch_up/touch_ups.ts";
import type { Workspace } from "@/lib/editor/touch_up/workspace.ts";
import { createGridPainter } from "./draw_grid.ts";
import { listenToPointers } from "./listen_to_pointers.ts";

interface GridCanvasProps {
  readonly workspace: Workspace;
  readonly touchUps: TouchUps;
  /** What a screen reader says of the grid as a whole. */
  readonly label: string;
}

/** The grid to draw on, by pointer and by key. */
export function GridCanvas({ workspace, touchUps, label }: GridCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current!;
    const stops = [
      followSize(element, workspace),
      listenToPointers(element, workspace),
      drawOnChange(element, workspace),
      followSteps(workspace, touchUps),
    ];
    return () => {
      stops.forEach((stop) => stop());
      // What is on screen when the workspace closes is meant to stay, be the pointer still down.
      workspace.release();
    };
  }, [workspace, touchUps]);
  return (
    <canvas
      ref={canvas}
      tabIndex={0}
      autofocus
      role="application"
      aria-label={label}
      class="block w-full h-full touch-none cursor-crosshair bg-wall"
      onKeyDown={(event) => {
        if (!pressKey(workspace, event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

function followSize(canvas: HTMLCanvasElement, { view, viewport, surface }: Workspace): () => void {
  let isFitted = true;
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = canvas;
    if (clientWidth === 0) return;
    canvas.width = Math.round(clientWidth * devicePixelRatio);
    canvas.height = Math.round(clientHeight * devicePixelRatio);
    const before = viewport.peek();
    isFitted = before.x === 1 || view.peek().scale === fitView(surface.size, before).scale;
    viewport.value = { x: clientWidth, y: clientHeight };
    if (isFitted) view.value = fitView(surface.size, viewport.peek());
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}

function drawOnChange(canvas: HTMLCanvasElement, workspace: Workspace): () => void {
  const context = canvas.getContext("2d")!;
  const painter = createGridPainter(workspace);
  let frame = 0;
  const stop = effect(() => {
    void [
      workspace.painted.value,
      workspace.view.value,
      workspace.viewport.value,
      workspace.cursor.value,
      workspace.hover.value,
      workspace.gridLines.value,
      workspace.mirror.value,
      workspace.brush.value,
      workspace.tool.value,
    ];
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      painter.draw(context, devicePixelRatio);
    });
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
}

function followSteps({ surface }: Workspace, touchUps: TouchUps): () => void {
  return effect(() => {
    if (touchUps.version.value >= 0) surface.sync();
  });
}

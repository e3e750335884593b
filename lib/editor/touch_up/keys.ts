import { MAX_BRUSH, TOOLS } from "./tools.ts";
import type { TouchUps } from "./touch_ups.ts";
import { fitView, reveal, zoomAt } from "./view.ts";
import type { Workspace } from "./workspace.ts";

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Cells that Page Up, Page Down, Home and End go at once. */
const LEAP = 10;

const LEAPS: Record<string, readonly [number, number]> = {
  Home: [-LEAP, 0],
  End: [LEAP, 0],
  PageUp: [0, -LEAP],
  PageDown: [0, LEAP],
};

/** How much a press of plus or minus zooms. */
export const ZOOM_STEP = 1.5;

/** Does what a key means on the grid. Returns whether it meant something. */
export function pressKey(workspace: Workspace, touchUps: TouchUps, press: KeyPress): boolean {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.ctrlKey || press.metaKey) return pressWithControl(touchUps, key, press.shiftKey);
  if (press.altKey) return false;
  const arrow = ARROWS[key] ?? LEAPS[key];
  if (arrow !== undefined) {
    workspace.moveCursor({ column: arrow[0], row: arrow[1] }, press.shiftKey && key in ARROWS);
    workspace.view.value = reveal(
      workspace.view.value,
      workspace.cursor.value,
      workspace.viewport.value,
    );
    return true;
  }
  const tool = TOOLS.find((entry) => entry.key === key);
  if (tool !== undefined) {
    workspace.cancel();
    workspace.tool.value = tool.id;
    return true;
  }
  const action = ACTIONS[key];
  if (action === undefined) return false;
  return action(workspace);
}

function pressWithControl(touchUps: TouchUps, key: string, shift: boolean): boolean {
  if (key === "y" || (key === "z" && shift)) touchUps.redo();
  else if (key === "z") touchUps.undo();
  else return false;
  return true;
}

const ACTIONS: Record<string, (workspace: Workspace) => boolean> = {
  " ": act,
  Enter: act,
  Escape: (workspace) => {
    if (workspace.anchor.value === null) return false;
    workspace.cancel();
    return true;
  },
  "[": (workspace) => resizeBrush(workspace, -1),
  "]": (workspace) => resizeBrush(workspace, 1),
  "+": (workspace) => zoomBy(workspace, ZOOM_STEP),
  "=": (workspace) => zoomBy(workspace, ZOOM_STEP),
  "-": (workspace) => zoomBy(workspace, 1 / ZOOM_STEP),
  "0": (workspace) => fit(workspace),
  g: (workspace) => {
    workspace.gridLines.value = !workspace.gridLines.value;
    return true;
  },
  m: (workspace) => {
    const { mirror } = workspace;
    mirror.value = { ...mirror.value, horizontal: !mirror.value.horizontal };
    return true;
  },
  v: (workspace) => {
    const { mirror } = workspace;
    mirror.value = { ...mirror.value, vertical: !mirror.value.vertical };
    return true;
  },
};

function act(workspace: Workspace): boolean {
  workspace.act();
  return true;
}

function resizeBrush({ brush }: Workspace, by: number): boolean {
  brush.value = Math.max(1, Math.min(MAX_BRUSH, brush.value + by));
  return true;
}

/** Zooms around the middle of the viewport. */
export function zoomBy({ view, viewport, easel }: Workspace, factor: number): boolean {
  const middle = { x: viewport.value.x / 2, y: viewport.value.y / 2 };
  const least = fitView(easel.size, viewport.value).scale;
  view.value = zoomAt(view.value, factor, middle, least);
  return true;
}

/** Shows the whole grid. */
export function fit({ view, viewport, easel }: Workspace): boolean {
  view.value = fitView(easel.size, viewport.value);
  return true;
}

import { ARROWS, historyStep, keyOf, type KeyPress } from "../key_press.ts";
import { MAX_BRUSH, TOOLS } from "./tools.ts";
import { fitView, panTo, reveal, zoomAt } from "./view.ts";
import type { Workspace } from "./workspace.ts";

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

/** CSS pixels by which an arrow key moves the view while the hand is taken. */
const PAN_STEP = 32;

/** Does what a key means on the grid. Returns whether it meant something. */
export function pressKey(workspace: Workspace, press: KeyPress): boolean {
  const key = keyOf(press);
  // Many keyboards have brackets only together with Alt, which some systems report as Control and Alt.
  const isSign = press.altKey && /^[^a-z0-9 ]$/.test(key);
  if ((press.ctrlKey || press.metaKey) && !isSign) return pressHistoryKey(workspace, press);
  if (press.altKey && !isSign) return false;
  const arrow = ARROWS[key] ?? LEAPS[key];
  if (arrow !== undefined) {
    if (workspace.tool.value === "hand") pan(workspace, arrow);
    else move(workspace, arrow, press.shiftKey && key in ARROWS);
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

/** Undoes and redoes. Returns whether the keys meant that. */
export function pressHistoryKey(workspace: Workspace, press: KeyPress): boolean {
  const step = historyStep(press);
  if (step === null) return false;
  workspace[step]();
  return true;
}

function move(workspace: Workspace, [column, row]: readonly [number, number], drawing: boolean) {
  const { view, viewport, cursor } = workspace;
  workspace.moveCursor({ column, row }, drawing);
  view.value = reveal(view.value, cursor.value, viewport.value);
}

function pan({ view, viewport, surface }: Workspace, [across, down]: readonly [number, number]) {
  const { scale, x, y } = view.value;
  const to = { scale, x: x - across * PAN_STEP, y: y - down * PAN_STEP };
  view.value = panTo(to, surface.size, viewport.value);
}

const ACTIONS: Record<string, (workspace: Workspace) => boolean> = {
  " ": act,
  Enter: act,
  Escape: (workspace) => {
    if (!workspace.cancel()) return false;
    workspace.happened.value = { what: "givenUp" };
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
export function zoomBy({ view, viewport, surface }: Workspace, factor: number): boolean {
  const middle = { x: viewport.value.x / 2, y: viewport.value.y / 2 };
  const least = fitView(surface.size, viewport.value).scale;
  view.value = zoomAt(view.value, factor, middle, least);
  return true;
}

/** Shows the whole grid. */
export function fit({ view, viewport, surface }: Workspace): boolean {
  view.value = fitView(surface.size, viewport.value);
  return true;
}

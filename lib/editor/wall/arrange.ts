import { ROOM_PLANS } from "./rooms.ts";
import { box, type FilledPath, polygon } from "./paths.ts";
import type { FrameStyle, WallScene } from "./wall_view.ts";

/** A rectangle in centimeters of the room. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scene ready to be drawn: what to look at, what lies behind the piece, and where the piece goes. */
export interface Arrangement {
  /** The part of the room that is seen, in centimeters; always 4:3. */
  readonly view: Place;
  readonly shapes: readonly FilledPath[];
  readonly piece: Place;
}

/** What is seen of a room that no piece makes us step back in: 4 meters by 3. */
const VIEW = { width: 400, height: 300 };
/** Height of floor in it. */
const FLOOR = 42;
/** Room, in centimeters, that stays free around a piece. */
const MARGIN = 26;

const MOLDINGS: Readonly<Record<Exclude<FrameStyle, "none">, readonly [string, string]>> = {
  oak: ["#a06a3a", "#7d5029"],
  black: ["#2a2730", "#121016"],
  white: ["#fdfcf9", "#d8d3c8"],
};

/** Hangs the piece at its true size and steps back as far as it takes to see all of it. */
export function arrange({ piece, room, frame, cell }: WallScene): Arrangement {
  const plan = ROOM_PLANS[room];
  const width = piece.columns * cell / 10;
  const height = piece.rows * cell / 10;
  const edge = frame === "none" ? 0 : molding(width, height);
  const bottom = Math.min(
    -(plan.eyeLevel - height / 2),
    -(plan.clearance + edge + 6),
  );
  const place = { x: -width / 2, y: bottom - height, width, height };
  const top = -place.y + edge + MARGIN;
  const zoom = Math.max(
    1,
    (width + 2 * (edge + MARGIN)) / VIEW.width,
    top / (VIEW.height - FLOOR),
  );
  const view = {
    x: -VIEW.width * zoom / 2,
    y: -VIEW.height * zoom + FLOOR * zoom,
    width: VIEW.width * zoom,
    height: VIEW.height * zoom,
  };
  const shapes = [
    box(plan.wall, view.x, view.y, view.width, -view.y),
    box(plan.floor, view.x, 0, view.width, view.y + view.height),
    box(plan.skirting, view.x, -9, view.width, 9),
    ...plan.furniture,
    ...hung(place, edge, frame),
  ];
  return { view, shapes, piece: place };
}

/** Width of a frame's molding, in centimeters: frames grow with what they hold, but less. */
function molding(width: number, height: number): number {
  return Math.min(8, Math.max(0.6, Math.sqrt(Math.max(width, height)) * 0.4));
}

/** The shadow on the wall, the frame with its lit and its dark sides, and paper for a piece that is transparent in places. */
function hung({ x, y, width, height }: Place, edge: number, frame: FrameStyle): FilledPath[] {
  const [left, top, right, bottom] = [x - edge, y - edge, x + width + edge, y + height + edge];
  const drop = Math.min(4, 1 + edge / 2);
  const shadow = box("#00000030", left + drop / 2, top + drop, right - left, bottom - top);
  const paper = box("#f7f3ea", x, y, width, height);
  if (frame === "none") return [shadow, paper];
  const [light, dark] = MOLDINGS[frame];
  const outer = [right, top, right, bottom, left, bottom];
  const inner = [x, y + height, x + width, y + height, x + width, y];
  return [
    shadow,
    box(light, left, top, right - left, bottom - top),
    polygon(dark, ...outer, ...inner),
    paper,
  ];
}

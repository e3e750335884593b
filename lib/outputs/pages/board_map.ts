import type { Plan } from "@/lib/craft/plan/plan.ts";
import { BLACK, GRAY, WHITE } from "./ink.ts";
import type { PageDrawing, PlacedText } from "./printed_page.ts";
import type { CellArea } from "./chart_section.ts";
import { textWidth } from "./text_width.ts";

/** Names are at least and at most so high, in millimeters. */
const LEAST = 1.4, MOST = 4;
/** White beside a name, in millimeters. */
const AROUND = 0.4;

/** Room in millimeters, and what of it a picture of a plan takes. */
interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The largest place in a room that has the shape of a piece. */
export function placeFor({ columns, rows, cell }: Plan, room: Room): Room {
  const [width, height] = [columns * cell.width, rows * cell.height];
  const scale = Math.min(room.width / width, room.height / height);
  return { x: room.x, y: room.y, width: width * scale, height: height * scale };
}

/**
 * Where parts of a piece lie on it, with their names where there is room.
 *
 * @param isOnPicture Whether a picture lies below, on which names need white behind them.
 */
export function drawMap(
  plan: Plan,
  parts: readonly (CellArea & { readonly name: string })[],
  place: Room,
  mirror: boolean,
  isOnPicture: boolean,
): readonly PageDrawing[] {
  const across = place.width / plan.columns, down = place.height / plan.rows;
  const rects: number[] = [];
  /** Names by their height: those in narrow parts are smaller, and left out where nobody could read them. */
  const texts = new Map<number, PlacedText[]>();
  const behind: number[] = [];
  const widest = Math.max(...parts.map(({ name }) => textWidth(name)));
  for (const { x, y, width, height, name } of parts) {
    const left = place.x + (mirror ? plan.columns - x - width : x) * across;
    rects.push(left, place.y + y * down, width * across, height * down);
    const room = Math.min(MOST, height * down * 0.7, width * across * 0.9 / widest);
    if (room < LEAST) continue;
    const size = Math.floor(room * 10) / 10;
    const placed = {
      x: left + width * across / 2,
      y: place.y + (y + height / 2) * down + size * 0.357,
      text: name,
    };
    const wide = textWidth(name) * size + AROUND;
    behind.push(placed.x - wide / 2, placed.y - size * 0.86, wide, size * 1.15);
    texts.set(size, [...texts.get(size) ?? [], placed]);
  }
  return [
    { kind: "frames", color: GRAY, width: 0.2, rects },
    ...isOnPicture && behind.length > 0
      ? [{ kind: "rects", color: WHITE, rects: behind } as const]
      : [],
    ...[...texts].map(([size, texts]) =>
      ({ kind: "texts", color: BLACK, size, anchor: "middle", texts }) as const
    ),
  ];
}

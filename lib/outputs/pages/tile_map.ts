import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { drawMap, placeFor } from "./board_map.ts";
import type { Body } from "./frame.ts";
import type { PageDrawing, Part } from "./printed_page.ts";
import { heading, paragraphs, wrapAll } from "./running_text.ts";
import type { SignList } from "./sign_list.ts";
import { flipRows } from "./tile_drawings.ts";
import type { TileLayout } from "./tiles.ts";
import { fillIn, type Words } from "./words.ts";

/** Share of a page that a list of signs takes at most, so that the map above it can be read. */
const LIST_SHARE = 0.45;
const GAP = 5;

/** The page before sheets that are joined: what to do, how they lie, and what their signs mean where that has room. */
export function drawTileMap(
  plan: Plan,
  { tiles }: TileLayout,
  notes: readonly string[],
  list: SignList | null,
  body: Body,
  mirror: boolean,
  { texts, language }: Words,
): { readonly draw: () => readonly Part[]; readonly hasList: boolean } {
  const lines = wrapAll(notes, body.width);
  const top = body.y + 12 + lines.length * 5;
  const bottom = body.y + body.height;
  const needed = list === null ? 0 : list.height(body.width) + GAP;
  const hasList = needed > 0 && needed <= (bottom - top) * LIST_SHARE;
  const height = bottom - top - (hasList ? needed : 0);
  const place = placeFor(plan, { x: body.x, y: top, width: body.width, height });
  const { columns, rows } = plan;
  const draw = (): readonly Part[] => [
    heading(texts.tileMap, body.x, body.y + 3),
    paragraphs(lines, body.x, body.y + 9),
    {
      kind: "figure",
      says: fillIn(texts.picture, { columns, rows }, language),
      drawings: [pictureOf(plan, place, mirror), ...drawMap(plan, tiles, place, mirror, true)],
    },
    ...hasList ? list!.draw(body.x, place.y + place.height + GAP, body.width) : [],
  ];
  return { draw, hasList };
}

function pictureOf(plan: Plan, place: ReturnType<typeof placeFor>, mirror: boolean): PageDrawing {
  const { columns, rows } = plan;
  const cells = cellsOf(plan);
  const shown = mirror ? flipRows(cells, columns) : cells;
  const colors = plan.colors.map(({ hex }) => hex);
  return { kind: "picture", ...place, columns, rows, colors, cells: shown };
}

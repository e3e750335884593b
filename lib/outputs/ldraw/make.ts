import { brickPart } from "@/lib/craft/bricks/parts.ts";
import type { Plan, PlanBoard, PlanPiece } from "@/lib/craft/plan/plan.ts";
import { baseName } from "../file_name.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

/** LDraw units of a stud's pitch. */
const STUD = 20;
/** How far a part reaches above the surface that it stands on; up is negative. */
const PLATE = -8, BRICK = -24;
/** Baseplates by studs of a side. */
const BASEPLATES: Readonly<Record<number, string>> = { 16: "3867", 32: "3811", 48: "4186" };
/** Light bluish gray. */
const BASEPLATE_COLOR = 71;
const LYING = "1 0 0 0 1 0 0 0 1", TURNED = "0 0 1 0 1 0 -1 0 0";

export const make: Make<typeof META> = ({ plan, name, title = baseName(name) }) => {
  const isWall = isSeenFromSide(plan);
  // A wall is built from below.
  const boards = isWall ? plan.boards.toReversed() : plan.boards;
  const names = boards.map((board) => `board-${board.name}.ldr`);
  const whole = boards.map((board, i) => {
    const across = centerOf(board.x, plan.board, plan.columns);
    const place = isWall
      ? `${across} ${board.y * rowOf(plan)} 0`
      : `${across} 0 ${centerOf(board.y, plan.board, plan.rows)}`;
    return `1 16 ${place} ${LYING} ${names[i]}\n0 STEP`;
  });
  const files = [
    file("model.ldr", title, whole),
    ...boards.map((board, i) =>
      file(
        names[i]!,
        `Board ${board.name}`,
        isWall ? wallLines(plan, board) : boardLines(plan, board),
      )
    ),
  ];
  return new TextEncoder().encode(files.join(""));
};

/** Whether its cells are plates that lie upon each other, seen from the side. */
function isSeenFromSide({ cell }: Plan): boolean {
  return cell.width !== cell.height;
}

/** How high a row of such cells is, in LDraw's units. */
function rowOf({ cell }: Plan): number {
  return Math.round(STUD * cell.height / cell.width);
}

function file(name: string, title: string, lines: readonly string[]): string {
  const head = [`0 FILE ${name}`, `0 ${title}`, `0 Name: ${name}`, "0 Author: PixelatedArtwork"];
  return [...head, ...lines, "0 NOFILE", ""].join("\n");
}

/** A board with the origin in its middle: a step for its baseplate, and one for each row. */
function boardLines(plan: Plan, board: PlanBoard): readonly string[] {
  const baseplate = BASEPLATES[plan.board];
  const lines = baseplate === undefined
    ? []
    : [`1 ${BASEPLATE_COLOR} 0 0 0 ${LYING} ${baseplate}.dat`, "0 STEP"];
  const pieces = plan.pieces.slice(board.from, board.to);
  pieces.forEach((piece, i) => {
    lines.push(pieceLine(plan, board, piece));
    if (pieces[i + 1]?.y !== piece.y) lines.push("0 STEP");
  });
  return lines;
}

/** A part of a wall, from its lowest row up; there is no baseplate below. */
function wallLines(plan: Plan, board: PlanBoard): readonly string[] {
  const pieces = plan.pieces.slice(board.from, board.to).toSorted((a, b) => b.y - a.y || a.x - b.x);
  return pieces.flatMap((piece, i) => {
    const across = centerOf(piece.x - board.x, piece.width, plan.board);
    const line = partLine(plan, piece, `${across} ${(piece.y - board.y) * rowOf(plan)} 0`, LYING);
    return pieces[i + 1]?.y === piece.y ? [line] : [line, "0 STEP"];
  });
}

function pieceLine(plan: Plan, board: PlanBoard, piece: PlanPiece): string {
  const x = centerOf(piece.x - board.x, piece.width, plan.board);
  const z = centerOf(piece.y - board.y, piece.height, plan.board);
  const y = brickPart(piece.part ?? "")?.kind === "bricks" ? BRICK : PLATE;
  return partLine(plan, piece, `${x} ${y} ${z}`, piece.width >= piece.height ? LYING : TURNED);
}

function partLine(plan: Plan, piece: PlanPiece, place: string, matrix: string): string {
  const { hex, material } = plan.colors[piece.color]!;
  const color = material.ldraw ?? `0x2${hex.slice(1).toUpperCase()}`;
  return `1 ${color} ${place} ${matrix} ${brickPart(piece.part ?? "")?.ldraw ?? "3024"}.dat`;
}

/** The middle of something on a row of cells whose own middle is 0. */
function centerOf(from: number, length: number, all: number): number {
  return STUD * (from + length / 2 - all / 2);
}

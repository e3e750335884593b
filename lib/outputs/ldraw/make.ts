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
  const names = plan.boards.map((board) => `board-${board.name}.ldr`);
  const whole = plan.boards.map((board, i) => {
    const [x, z] = [
      centerOf(board.x, plan.board, plan.columns),
      centerOf(board.y, plan.board, plan.rows),
    ];
    return `1 16 ${x} 0 ${z} ${LYING} ${names[i]}\n0 STEP`;
  });
  const files = [
    file("model.ldr", title, whole),
    ...plan.boards.map((board, i) =>
      file(names[i]!, `Board ${board.name}`, boardLines(plan, board))
    ),
  ];
  return new TextEncoder().encode(files.join(""));
};

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

function pieceLine(plan: Plan, board: PlanBoard, piece: PlanPiece): string {
  const part = brickPart(piece.part ?? "");
  const { hex, material } = plan.colors[piece.color]!;
  const color = material.ldraw ?? `0x2${hex.slice(1).toUpperCase()}`;
  const x = centerOf(piece.x - board.x, piece.width, plan.board);
  const z = centerOf(piece.y - board.y, piece.height, plan.board);
  const y = part?.kind === "bricks" ? BRICK : PLATE;
  const matrix = piece.width >= piece.height ? LYING : TURNED;
  return `1 ${color} ${x} ${y} ${z} ${matrix} ${part?.ldraw ?? "3024"}.dat`;
}

/** The middle of something on a row of cells whose own middle is 0. */
function centerOf(from: number, length: number, all: number): number {
  return STUD * (from + length / 2 - all / 2);
}

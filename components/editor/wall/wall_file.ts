import { baseName, fileName } from "@/lib/render/file_name.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { wallSvg } from "@/lib/editor/wall/wall_svg.ts";
import { pngOf } from "../cards/picture_file.ts";
import { drawWall } from "./draw_wall.ts";

/** Width of the picture of a room, in pixels. */
const FILE_WIDTH = 2000;

/** The room with the piece as a file. */
export async function wallFile(
  model: EditorModel,
  format: "png" | "svg",
): Promise<{ readonly file: Blob; readonly name: string }> {
  const { columns, rows } = await model.exactGrid();
  const scene = model.wall.scene.peek()!;
  const upload = model.picture.peek()!.name;
  const name = fileName(upload, columns, rows, "wall", format);
  if (format === "png") {
    const canvas = document.createElement("canvas");
    drawWall(canvas, scene, FILE_WIDTH);
    return { file: await pngOf(canvas), name };
  }
  const piece = await model.makeFile({ format: "svg", style: "pixels" });
  const svg = wallSvg(scene, await piece.text(), baseName(upload));
  return { file: new Blob([svg], { type: "image/svg+xml" }), name };
}

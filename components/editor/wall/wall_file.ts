import { baseName, outputName } from "@/lib/outputs/file_name.ts";
import type { OutputOf } from "@/lib/outputs/outputs.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import type { NamedFile } from "@/lib/editor/download/piece_file.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { wallSvg } from "@/lib/editor/wall/wall_svg.ts";
import { pngOf } from "../cards/picture_file.ts";
import { drawWall } from "./draw_wall.ts";

/** Width of the picture of a room, in pixels. */
const FILE_WIDTH = 2000;

/** The room with the piece as a file, whose name and content are of one grid. */
export async function wallFile(model: EditorModel, output: OutputOf<"wall">): Promise<NamedFile> {
  const piece = await model.exactGrid();
  const { columns, rows } = piece;
  const scene = { ...model.wall.scene.peek()!, piece };
  const { name } = model.picture.peek()!;
  return {
    file: await fileOf(),
    name: outputName(output, { name, columns, rows, style: "" }),
  };

  async function fileOf(): Promise<Blob> {
    switch (output.id) {
      case "wall-png": {
        const canvas = document.createElement("canvas");
        drawWall(canvas, scene, FILE_WIDTH);
        return await pngOf(canvas);
      }
      case "wall-svg": {
        const { file } = await model.makeFile(piece, { output: "svg", style: PIXELS.id });
        const svg = wallSvg(scene, await file.text(), baseName(name));
        return new Blob([svg], { type: output.type });
      }
    }
  }
}

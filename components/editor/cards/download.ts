import type { EngineOutputId } from "@/lib/outputs/outputs.ts";
import { messageOf } from "@/lib/editor/message.ts";
import { saveFile } from "@/lib/editor/download/hand_over.ts";
import {
  type NamedFile,
  pieceFile,
  type PieceFileOptions,
} from "@/lib/editor/download/piece_file.ts";
import type { EditorModel } from "@/lib/editor/model.ts";

/** Saves the piece in a style, or a ratio card by its id, from exact colors. */
export function downloadPiece(
  model: EditorModel,
  output: EngineOutputId,
  style: string,
  options: PieceFileOptions = {},
): Promise<void> {
  return save(model, () => pieceFile(model, output, () => ({ style }), options));
}

/** Saves a file and says so, or says why it could not be made. */
export async function save(model: EditorModel, make: () => Promise<NamedFile>): Promise<void> {
  try {
    const { file, name } = await make();
    saveFile(file, name);
    model.announce({ key: "saved", values: { name } });
  } catch (error) {
    const values = { reason: messageOf(error) };
    model.tell({ key: "fileFailed", values });
  }
}

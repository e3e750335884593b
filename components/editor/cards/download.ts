import { baseName, fileName } from "@/lib/render/file_name.ts";
import type { RenderRequest } from "@/lib/render/render.ts";
import { saveFile } from "@/lib/editor/download/hand_over.ts";
import { messageOf } from "@/lib/editor/message.ts";
import type { EditorModel } from "@/lib/editor/model.ts";

/** Saves the piece, or a ratio card by its id, from exact colors. */
export function downloadPiece(
  model: EditorModel,
  job: RenderRequest & { readonly style: string },
  ratioId?: string,
): Promise<void> {
  return save(model, async () => {
    const { columns, rows } = await model.exactGrid(ratioId);
    const upload = model.picture.peek()!.name;
    return {
      file: await model.makeFile({ ...job, title: baseName(upload) }, { ratioId }),
      name: fileName(upload, columns, rows, job.style, job.format),
    };
  });
}

/** Saves a file and says so, or says why it could not be made. */
export async function save(
  model: EditorModel,
  make: () => Promise<{ readonly file: Blob; readonly name: string }>,
): Promise<void> {
  try {
    const { file, name } = await make();
    saveFile(file, name);
    model.notice.value = { key: "saved", values: { name } };
  } catch (error) {
    const values = { reason: messageOf(error) };
    model.alert.value = { message: { key: "fileFailed", values } };
  }
}

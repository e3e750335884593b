import { messageOf } from "@/lib/editor/message.ts";
import type { EditorModel, RestoreWish } from "@/lib/editor/model.ts";

/** The picture whose pixels were given back, by its id, and the way to what it was before. */
export interface WayBack {
  readonly id: number;
  go(): void;
}

/** Opens the true pixels of the open picture in its place. Null where there are none: then the model says why. */
export async function restorePiece(model: EditorModel, wish: RestoreWish): Promise<WayBack | null> {
  const { file, name, sample } = model.picture.peek()!;
  const settings = model.settings.peek();
  try {
    const { grid } = await model.restore(wish);
    const { piecePicture } = await import("../input/piece_picture.ts");
    const piece = piecePicture(grid);
    if (!await model.open(piece.file, { name, settings: piece.settings, isPiece: true })) {
      return null;
    }
  } catch (error) {
    model.tell(messageOf(error));
    return null;
  }
  return {
    id: model.picture.peek()!.id,
    go: () => void model.open(file, { name, settings, ...(sample === null ? {} : { sample }) }),
  };
}

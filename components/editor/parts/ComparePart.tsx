import Compare from "../compare/Compare.tsx";
import type { PartProps } from "./part_props.ts";

/** The piece and the picture that it is made from, in one place. */
export function ComparePart({ model, text, onClose }: PartProps) {
  const preview = model.picture.value?.preview.value ?? null;
  const piece = model.piece.value;
  if (preview === null || piece === null) return null;
  const { crop } = model.settings.value;
  return (
    <Compare piece={piece} preview={preview} crop={crop} text={text.compare} onClose={onClose} />
  );
}

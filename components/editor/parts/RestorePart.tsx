import Restore from "../pixel_art/Restore.tsx";
import type { PartProps } from "./part_props.ts";

/** Saying by hand where the cells of pixel art lie. */
export function RestorePart({ model, text, onClose }: PartProps) {
  const { info, preview } = model.picture.value!;
  if (preview.value === null) return null;
  return (
    <Restore
      preview={preview.value}
      picture={info}
      lattices={model.pixelArt.found.value?.lattices ?? null}
      text={text.restore}
      onApply={(lattices) => void model.restoring.start({ kind: "lattices", ...lattices })}
      onClose={onClose}
    />
  );
}

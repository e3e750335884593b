import Crop from "../crop/Crop.tsx";
import type { PartProps } from "./part_props.ts";

/** Choosing the part of the picture that is used. */
export function CropPart({ model, text, onClose }: PartProps) {
  const { info, preview } = model.picture.value!;
  if (preview.value === null) return null;
  return (
    <Crop
      preview={preview.value}
      picture={info}
      piece={model.settings.value}
      crop={model.settings.value.crop}
      text={text.crop}
      onFrame={model.holdFrame}
      onApply={model.setCrop}
      onClose={onClose}
    />
  );
}

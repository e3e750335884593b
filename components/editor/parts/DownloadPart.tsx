import DownloadDialog from "../download/DownloadDialog.tsx";
import type { PartProps } from "./part_props.ts";

/** Everything about a download that the quick buttons leave to defaults. */
export function DownloadPart({ model, text, onClose }: PartProps) {
  const piece = model.piece.value;
  if (piece === null) return null;
  const { name } = model.picture.value!;
  return (
    <DownloadDialog
      piece={piece}
      uploadName={name}
      style={model.downloadStyle.value}
      text={text.download}
      render={(request, signal) => model.makeFile(request, { signal })}
      onClose={onClose}
    />
  );
}

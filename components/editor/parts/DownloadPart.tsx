import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import { wishOf } from "@/lib/editor/download/choice.ts";
import { keepUnit } from "@/lib/editor/download/kept_unit.ts";
import { pieceFile } from "@/lib/editor/download/piece_file.ts";
import DownloadDialog from "../download/DownloadDialog.tsx";
import type { PartProps } from "./part_props.ts";

/** Everything about a download that the quick buttons leave to defaults. */
export function DownloadPart({ model, text, onClose }: PartProps) {
  const piece = model.piece.value;
  if (piece === null) return null;
  return (
    <DownloadDialog
      size={piece}
      isEmpty={visibleColorCount(piece) === 0}
      style={model.downloadStyle.value}
      unit={model.unit.value}
      text={text}
      make={(choice, signal) =>
        pieceFile(model, choice.output, (size) => wishOf(choice, size), { signal })}
      onUnit={(unit) => {
        model.unit.value = unit;
        keepUnit(unit);
      }}
      onClose={onClose}
    />
  );
}

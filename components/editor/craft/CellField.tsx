import { NumberField } from "@/components/kit/NumberField.tsx";
import { MILLIMETERS } from "@/components/kit/read_number.ts";
import type { Craft, CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import { perInchOf, stitchOf } from "@/lib/craft/threads/skeins.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface CellFieldProps {
  readonly craft: Craft;
  readonly cell: CraftSettings["cell"];
  readonly text: EditorText["crafts"]["part"];
  onChange(settings: Pick<CraftSettings, "cell">): void;
}

/** How large a cell is: of cloth by its count, of a print in millimeters; bricks and boards have their own size. */
export function CellField({ craft, cell, text, onChange }: CellFieldProps) {
  const square = (side: number) => onChange({ cell: { width: side, height: side } });
  switch (craft) {
    case "bricks":
    case "beads":
      return null;
    case "stitches":
      return (
        <NumberField
          label={text.cloth}
          value={perInchOf(cell.width)}
          least={6}
          most={40}
          step={0.5}
          onChange={(perInch) => square(Math.round(stitchOf(perInch) * 1000) / 1000)}
        />
      );
    case "print":
      return (
        <NumberField
          label={text.cell}
          value={cell.width}
          least={1}
          most={200}
          step={0.1}
          units={MILLIMETERS}
          onChange={square}
        />
      );
  }
}

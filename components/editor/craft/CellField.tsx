import { NumberField } from "@/components/kit/NumberField.tsx";
import { MILLIMETERS } from "@/components/kit/read_number.ts";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { cellOf, type CellShape, shapeOf } from "@/lib/craft/plan/cell_shapes.ts";
import type { Craft, CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import { DRILL_SIZES, type DrillShape, drillShape } from "@/lib/craft/drills/drill_sizes.ts";
import { perInchOf, stitchOf } from "@/lib/craft/threads/skeins.ts";
import type { PrintUnit } from "@/lib/editor/download/print_sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CellSideField } from "../CellSideField.tsx";

interface CellFieldProps {
  readonly craft: Craft;
  readonly cell: CraftSettings["cell"];
  readonly unit: PrintUnit;
  readonly text: EditorText["crafts"]["part"];
  onChange(settings: Partial<CraftSettings>): void;
}

const DRILL_SHAPES: readonly DrillShape[] = ["square", "round"];

/** How large a cell is, and its shape: of cloth by its count, of boards by how far their pegs lie apart, of a print by its side; bricks have their own size. */
export function CellField({ craft, cell, unit, text, onChange }: CellFieldProps) {
  const shape = shapeOf(cell);
  const set = (width: number, shape: CellShape) => {
    const cell = cellOf(shape, width);
    onChange(shape === "side" ? { cell, largest: { length: 1, width: 1 } } : { cell });
  };
  const shapes = (offered: readonly CellShape[]) => (
    <SelectField
      label={text.shape}
      value={shape}
      options={offered.map((value) => ({ value, label: text.shapes[value] }))}
      onChange={(shape) => set(cell.width, shape)}
    />
  );
  switch (craft) {
    case "beads":
      return (
        <NumberField
          label={text.pitch}
          value={cell.width}
          least={1}
          most={20}
          step={0.01}
          units={MILLIMETERS}
          onChange={(width) => onChange({ cell: { width, height: width } })}
        />
      );
    case "bricks":
      return (
        <>
          {shapes(["square", "side"])}
          {shape !== "square" && <p class="text-xs text-muted">{text.shapeHelp}</p>}
        </>
      );
    case "stitches":
      return (
        <>
          <NumberField
            label={text.cloth}
            value={perInchOf(cell.width)}
            least={2}
            most={40}
            step={0.5}
            onChange={(perInch) => set(Math.round(stitchOf(perInch) * 1000) / 1000, shape)}
          />
          {shapes(["square", "knitted"])}
          {shape !== "square" && <p class="text-xs text-muted">{text.shapeHelp}</p>}
        </>
      );
    case "diamonds":
      return (
        <SelectField
          label={text.drill}
          value={drillShape(cell.width)}
          options={DRILL_SHAPES.map((value) => ({ value, label: text.drills[value] }))}
          onChange={(shape) => set(DRILL_SIZES[shape], "square")}
        />
      );
    case "print":
      return (
        <CellSideField
          text={text}
          unit={unit}
          side={cell.width}
          least={1}
          most={200}
          onChange={(width) => set(width, shape)}
        />
      );
  }
}

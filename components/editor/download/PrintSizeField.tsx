import { NumberInput } from "@/components/kit/NumberInput.tsx";
import { FIELD } from "@/components/kit/look.tsx";
import { Toolbar } from "@/components/kit/Toolbar.tsx";
import type { Size } from "@/lib/document/size.ts";
import {
  cellForWidth,
  cellToFit,
  MILLIMETERS_PER,
  PRINT_SIZES,
  PRINT_UNITS,
  type PrintUnit,
} from "@/lib/editor/download/print_sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface PrintSizeFieldProps {
  /** Side of a cell in millimeters. */
  readonly cell: number;
  /** Whether the size is told in print at all. */
  readonly isChosen: boolean;
  readonly size: Size;
  readonly unit: PrintUnit;
  readonly text: EditorText["download"];
  onChange(cell: number): void;
  onUnit(unit: PrintUnit): void;
}

/** Of a print, in either unit. */
const LEAST = 0.1, MOST = 5000;

/** How wide a print is, or the sheet or frame that it is for. */
export function PrintSizeField(props: PrintSizeFieldProps) {
  const { cell, isChosen, size, unit, text, onChange, onUnit } = props;
  const width = Math.round(size.columns * cell / MILLIMETERS_PER[unit] * 100) / 100;
  return (
    <div class="flex flex-wrap items-center gap-2 pl-6">
      <NumberInput
        class="w-24"
        label={text.printWidth}
        value={width}
        least={LEAST}
        most={MOST}
        step={0.1}
        onChange={(wanted) => onChange(cellForWidth(size, wanted, unit))}
      />
      <select
        class={FIELD}
        aria-label={text.printUnit}
        value={unit}
        onChange={({ currentTarget }) => onUnit(currentTarget.value as PrintUnit)}
      >
        {PRINT_UNITS.map((unit) => <option key={unit} value={unit}>{unit}</option>)}
      </select>
      {text.printWidth}
      <Toolbar
        label={text.printSizes}
        class="flex gap-1 w-full max-sm:overflow-x-auto sm:flex-wrap"
      >
        {PRINT_SIZES[unit].map((sheet) => {
          const fitting = cellToFit(size, sheet);
          const isTaken = isChosen && fitting === cell;
          return (
            <button
              key={sheet.name}
              type="button"
              aria-pressed={isTaken ? "true" : "false"}
              class={`${CHIP} ${
                isTaken ? "border-accent bg-accent-soft" : "border-edge bg-raised"
              }`}
              translate={false}
              onClick={() => onChange(fitting)}
            >
              {sheet.name}
            </button>
          );
        })}
      </Toolbar>
    </div>
  );
}

const CHIP =
  "shrink-0 min-h-[2.75rem] lg:min-h-[2.25rem] px-3 rounded border text-sm hover:bg-accent-soft";

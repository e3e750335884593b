import { NumberField } from "@/components/kit/NumberField.tsx";
import type { NumberProblem } from "@/components/kit/number_problem.ts";
import { MILLIMETERS } from "@/components/kit/read_number.ts";
import { MILLIMETERS_PER, type PrintUnit } from "@/lib/editor/download/print_sizes.ts";

interface CellSideFieldProps {
  /** What it is called in either unit. */
  readonly text: { readonly cell: string; readonly cellInches: string };
  /** Side of a cell in millimeters, as are its limits. */
  readonly side: number;
  readonly least: number;
  readonly most: number;
  /** What prints are measured in: a cell is small, and so told in millimeters rather than in centimeters. */
  readonly unit: PrintUnit;
  onChange(side: number): void;
  onProblem?(problem: NumberProblem | null): void;
}

const INCHES = Object.fromEntries(
  Object.entries(MILLIMETERS).map(([unit, length]) => [unit, length / MILLIMETERS_PER.in]),
);

/** How large a cell is in the world. */
export function CellSideField({ unit, text, side, onChange, ...props }: CellSideFieldProps) {
  if (unit === "cm") {
    return (
      <NumberField
        {...props}
        key={unit}
        label={text.cell}
        value={side}
        step={0.1}
        units={MILLIMETERS}
        onChange={onChange}
      />
    );
  }
  const inches = (millimeters: number) => hundredths(millimeters / MILLIMETERS_PER.in);
  return (
    <NumberField
      {...props}
      key={unit}
      label={text.cellInches}
      value={inches(side)}
      least={inches(props.least)}
      most={inches(props.most)}
      step={0.01}
      units={INCHES}
      onChange={(value) => onChange(hundredths(value * MILLIMETERS_PER.in))}
    />
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

import { NumberInput } from "@/components/kit/NumberInput.tsx";
import { CELLS, MILLIMETERS } from "@/components/kit/read_number.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { Size } from "@/lib/document/size.ts";
import {
  type DownloadChoice,
  LEAST_TYPED_MILLIMETERS,
  MOST_TYPED_MILLIMETERS,
  mostScale,
  problemOf,
  scaleOf,
} from "@/lib/editor/download/choice.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { printedSize, type PrintUnit } from "@/lib/editor/download/print_sizes.ts";
import { PrintSizeField } from "./PrintSizeField.tsx";
import { useSpeech } from "../speech.ts";

/** Id of the element that says what is wrong with a number. */
export const PROBLEM_ID = "download-problem";

interface SizeFieldProps {
  readonly choice: DownloadChoice;
  readonly size: Size;
  readonly unit: PrintUnit;
  readonly text: EditorText["download"];
  onChange(part: Partial<DownloadChoice>): void;
  onUnit(unit: PrintUnit): void;
}

/** How large a cell is, in pixels or in millimeters, and what that comes to. */
export function SizeField({ choice, size, unit, text, onChange, onUnit }: SizeFieldProps) {
  const { phrase } = useSpeech();
  const problem = problemOf(choice, size);
  return (
    <fieldset class="flex flex-col gap-2 min-w-0">
      <legend class="mb-1">{text.size}</legend>
      <label class="flex items-center gap-2 h-11">
        <input
          type="radio"
          name="measure"
          aria-label={text.inPixels}
          checked={choice.measure === "pixels"}
          onChange={() => onChange({ measure: "pixels" })}
        />
        <NumberInput
          class="w-24"
          label={text.pixelsPerCell}
          isInvalid={problem === "scale" || problem === "too-large"}
          describedBy={PROBLEM_ID}
          value={choice.scale}
          least={1}
          most={mostScale(size)}
          step={1}
          units={CELLS}
          onChange={(scale) => onChange({ measure: "pixels", scale })}
        />
        {text.pixelsPerCell}
      </label>
      <label class="flex items-center gap-2 h-11">
        <input
          type="radio"
          name="measure"
          aria-label={text.inMillimeters}
          checked={choice.measure === "millimeters"}
          onChange={() => onChange({ measure: "millimeters" })}
        />
        <NumberInput
          class="w-24"
          label={text.millimetersPerCell}
          isInvalid={problem === "millimeters"}
          describedBy={PROBLEM_ID}
          value={choice.millimeters}
          least={LEAST_TYPED_MILLIMETERS}
          most={MOST_TYPED_MILLIMETERS}
          step={0.1}
          units={MILLIMETERS}
          onChange={(millimeters) => onChange({ measure: "millimeters", millimeters })}
        />
        {text.millimetersPerCell}
      </label>
      <PrintSizeField
        cell={choice.millimeters}
        isChosen={choice.measure === "millimeters"}
        size={size}
        unit={unit}
        text={text}
        onChange={(millimeters) => onChange({ measure: "millimeters", millimeters })}
        onUnit={onUnit}
      />
      <p class="text-sm text-muted">
        <Words text={total()} />
      </p>
    </fieldset>
  );

  function total(): string {
    if (choice.measure === "millimeters") {
      const side = choice.millimeters;
      const { width, height } = printedSize(size, { width: side, height: side }, unit);
      return phrase(text.totalIn[unit], { width: tidy(width), height: tidy(height) });
    }
    const scale = scaleOf(choice, size);
    return phrase(text.totalPixels, {
      width: tidy(size.columns * scale),
      height: tidy(size.rows * scale),
    });
  }
}

/** One decimal at most, and a dash for no number. */
function tidy(value: number): number | string {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : "–";
}

import { FIELD } from "@/components/kit/look.tsx";
import { NumberInput } from "@/components/kit/NumberInput.tsx";
import { CELLS, MILLIMETERS } from "@/components/kit/read_number.ts";
import { Words } from "@/components/kit/Words.tsx";
import type { Size } from "@/lib/document/size.ts";
import { STYLES } from "@/lib/render/styles.ts";
import {
  type DownloadChoice,
  FILE_FORMATS,
  mostScale,
  problemOf,
  scaleOf,
} from "@/lib/editor/download/choice.ts";
import { useSpeech } from "../speech.ts";
import type { EditorText } from "@/lib/editor/text.ts";

/** Id of the element that says what is wrong with a number. */
export const PROBLEM_ID = "download-problem";

interface DownloadFieldsProps {
  readonly choice: DownloadChoice;
  readonly size: Size;
  readonly text: EditorText["download"];
  onChange(choice: DownloadChoice): void;
}

/** Style, format, size and background of a download. */
export function DownloadFields({ choice, size, text, onChange }: DownloadFieldsProps) {
  const { phrase } = useSpeech();
  const change = (part: Partial<DownloadChoice>) => onChange({ ...choice, ...part });
  const isDrawn = choice.format !== "json";
  const problem = problemOf(choice, size);
  return (
    <>
      <label class={ROW}>
        <span>{text.style}</span>
        <select
          class={FIELD}
          value={choice.style}
          onChange={({ currentTarget }) => change({ style: currentTarget.value })}
        >
          {STYLES.map(({ id, name }) => <option key={id} value={id}>{nameOf(id, name)}</option>)}
        </select>
      </label>
      <fieldset>
        <legend>{text.format}</legend>
        <div class="flex flex-wrap gap-x-4">
          {FILE_FORMATS.map((format) => (
            <label key={format} class={OPTION}>
              <input
                type="radio"
                name="format"
                checked={choice.format === format}
                onChange={() => change({ format })}
              />
              {text.formats[format]}
            </label>
          ))}
        </div>
      </fieldset>
      {isDrawn && (
        <fieldset class="flex flex-col gap-2">
          <legend class="mb-1">{text.size}</legend>
          <label class={OPTION}>
            <input
              type="radio"
              name="measure"
              aria-label={text.inPixels}
              checked={choice.measure === "pixels"}
              onChange={() => change({ measure: "pixels" })}
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
              onChange={(scale) => change({ measure: "pixels", scale })}
            />
            {text.pixelsPerCell}
          </label>
          <label class={OPTION}>
            <input
              type="radio"
              name="measure"
              aria-label={text.inMillimeters}
              checked={choice.measure === "millimeters"}
              onChange={() => change({ measure: "millimeters" })}
            />
            <NumberInput
              class="w-24"
              label={text.millimetersPerCell}
              isInvalid={problem === "millimeters"}
              describedBy={PROBLEM_ID}
              value={choice.millimeters}
              least={0.1}
              most={1000}
              step={0.1}
              units={MILLIMETERS}
              onChange={(millimeters) => change({ measure: "millimeters", millimeters })}
            />
            {text.millimetersPerCell}
          </label>
          <p class="text-sm text-muted">
            <Words text={total()} />
          </p>
        </fieldset>
      )}
      {isDrawn && (
        <fieldset>
          <legend>{text.background}</legend>
          <div class="flex flex-wrap items-center gap-x-4">
            <label class={OPTION}>
              <input
                type="radio"
                name="background"
                checked={choice.background === null}
                onChange={() => change({ background: null })}
              />
              {text.transparent}
            </label>
            <label class={OPTION}>
              <input
                type="radio"
                name="background"
                checked={choice.background !== null}
                onChange={() => change({ background: choice.background ?? "#ffffff" })}
              />
              {text.colored}
            </label>
            <input
              type="color"
              class="w-11 h-11 p-1 rounded border border-edge bg-raised"
              aria-label={text.backgroundColor}
              value={choice.background ?? "#ffffff"}
              onInput={({ currentTarget }) => change({ background: currentTarget.value })}
            />
          </div>
        </fieldset>
      )}
    </>
  );

  function nameOf(id: string, name: string): string {
    const names: Readonly<Record<string, string>> = text.styles;
    return names[id] ?? name;
  }

  function total(): string {
    if (choice.measure === "millimeters") {
      const side = choice.millimeters / 10;
      return phrase(text.totalCentimeters, {
        width: tidy(size.columns * side),
        height: tidy(size.rows * side),
      });
    }
    const scale = scaleOf(choice, size);
    return phrase(text.totalPixels, {
      width: tidy(size.columns * scale),
      height: tidy(size.rows * scale),
    });
  }
}

/** A number as people write it, with one decimal at most. */
function tidy(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 10) / 10) : "–";
}

const ROW = "flex flex-col gap-1 sm:flex-row sm:items-center sm:gap-4";
const OPTION = "flex items-center gap-2 h-11";

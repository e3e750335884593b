import { FIELD } from "@/components/kit/look.tsx";
import type { Size } from "@/lib/document/size.ts";
import { DRAWING_OPTIONS } from "@/lib/outputs/drawing_options.ts";
import type { OptionValue } from "@/lib/outputs/output.ts";
import { engineOutputsIn, outputById } from "@/lib/outputs/outputs.ts";
import { STYLES } from "@/lib/render/styles.ts";
import type { DownloadChoice } from "@/lib/editor/download/choice.ts";
import type { PrintUnit } from "@/lib/editor/download/print_sizes.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { BackgroundField } from "./BackgroundField.tsx";
import { type ChoiceNames, OptionField } from "./OptionField.tsx";
import { SizeField } from "./SizeField.tsx";

interface DownloadFieldsProps {
  readonly choice: DownloadChoice;
  readonly size: Size;
  readonly unit: PrintUnit;
  readonly text: EditorText;
  onChange(choice: DownloadChoice): void;
  onUnit(unit: PrintUnit): void;
}

/** Style, kind of file and its options. */
export function DownloadFields(props: DownloadFieldsProps) {
  const { choice, size, unit, text: all, onChange, onUnit } = props;
  const text = all.download;
  const change = (part: Partial<DownloadChoice>) => onChange({ ...choice, ...part });
  const { options } = outputById(choice.output);
  const further = Object.entries(options)
    .filter(([name]) => !Object.hasOwn(DRAWING_OPTIONS, name));
  const choices: ChoiceNames = text.choices;
  const isOffered = (name: keyof typeof DRAWING_OPTIONS) => Object.hasOwn(options, name);
  return (
    <>
      <label class={ROW}>
        <span>{text.style}</span>
        <select
          class={FIELD}
          value={choice.style}
          onChange={({ currentTarget }) => change({ style: currentTarget.value })}
        >
          {STYLES.map((style) => (
            <option key={style.id} value={style.id}>{nameIn(all.styles, style)}</option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{text.format}</legend>
        <div class="flex flex-wrap gap-x-4">
          {engineOutputsIn("dialog").map((output) => (
            <label key={output.id} class="flex items-center gap-2 h-11">
              <input
                type="radio"
                name="format"
                checked={choice.output === output.id}
                onChange={() =>
                  change({ output: output.id })}
              />
              {nameIn(text.formats, output)}
            </label>
          ))}
        </div>
      </fieldset>
      {isOffered("scale") && isOffered("millimeters") && (
        <SizeField
          choice={choice}
          size={size}
          unit={unit}
          text={text}
          onChange={change}
          onUnit={onUnit}
        />
      )}
      {isOffered("background") && (
        <BackgroundField
          color={choice.options.background?.toString() ?? null}
          text={text}
          onChange={(color) => setOption("background", color)}
        />
      )}
      {further.map(([name, option]) => (
        <OptionField
          key={name}
          option={option}
          label={nameIn(text.options, { ...option, id: name })}
          names={choices[name]}
          value={choice.options[name]}
          onChange={(value) => setOption(name, value)}
        />
      ))}
    </>
  );

  /** @param value Null leaves the choice to whoever makes the file. */
  function setOption(name: string, value: OptionValue | null): void {
    const { [name]: _, ...others } = choice.options;
    change({ options: value === null ? others : { ...others, [name]: value } });
  }
}

const ROW = "flex flex-col gap-1 sm:flex-row sm:items-center sm:gap-4";

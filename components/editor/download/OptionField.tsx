import { Field } from "@/components/kit/Field.tsx";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { OptionValue, OutputOption } from "@/lib/outputs/output.ts";

/** What the values of choices are called, by the options' names. */
export type ChoiceNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface OptionFieldProps {
  readonly option: OutputOption;
  readonly label: string;
  /** What a choice's values are called, by their ids. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** Undefined where nobody chose. */
  readonly value: OptionValue | undefined;
  onChange(value: OptionValue): void;
}

/** An option that only some kinds of files have, drawn by what its values are. */
export function OptionField({ option, label, names = {}, value, onChange }: OptionFieldProps) {
  switch (option.kind) {
    case "number":
      return (
        <NumberField
          label={label}
          value={Number(value ?? option.usual)}
          least={option.least}
          most={option.most}
          step={option.isWhole ? 1 : 0.1}
          onChange={onChange}
        />
      );
    case "color":
      return (
        <Field label={label}>
          <input
            type="color"
            class="w-11 h-11 p-1 rounded border border-edge bg-raised"
            value={`${value ?? "#000000"}`}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
        </Field>
      );
    case "choice":
      return (
        <SelectField
          label={label}
          value={`${value ?? Object.keys(option.choices)[0]}`}
          options={Object.entries(option.choices).map(([id, name]) => ({
            value: id,
            label: nameIn(names, { id, name }),
          }))}
          onChange={onChange}
        />
      );
    case "flag":
      return (
        <label class="flex items-center gap-2 h-11">
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />
          {label}
        </label>
      );
  }
}

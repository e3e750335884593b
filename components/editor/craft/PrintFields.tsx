import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import { planOutputs } from "@/lib/editor/craft/plan_file.ts";
import { withUsualPaper } from "@/lib/editor/craft/usual_paper.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import type { OptionValue, OutputOption } from "@/lib/outputs/output.ts";
import { type ChoiceNames, OptionField } from "../download/OptionField.tsx";

interface PrintFieldsProps {
  readonly craft: Craft;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly text: EditorText;
  onChange(options: Readonly<Record<string, OptionValue>>): void;
}

/** What can be chosen about everything that is printed. */
export function PrintFields({ craft, options, text, onChange }: PrintFieldsProps) {
  const offered: Readonly<Record<string, OutputOption>> = Object.assign(
    {},
    ...planOutputs(craft, "pages").map(({ options }) => options),
  );
  const shown = withUsualPaper(options);
  const choices: ChoiceNames = text.download.choices;
  return (
    <fieldset class="flex flex-col gap-2">
      <legend class="font-semibold">{text.crafts.part.print}</legend>
      {Object.entries(offered).map(([name, option]) => (
        <OptionField
          key={name}
          option={option}
          label={nameIn(text.download.options, { ...option, id: name })}
          names={choices[name]}
          value={shown[name]}
          onChange={(value) => onChange({ ...options, [name]: value })}
        />
      ))}
    </fieldset>
  );
}

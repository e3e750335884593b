import { SelectField } from "@/components/kit/SelectField.tsx";
import { PALETTE_GROUPS } from "@/lib/color/palette.ts";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { choiceOf, optionOf } from "./palette_choice.ts";
import { useSetting } from "./use_setting.ts";

interface PaletteFieldProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Which colors a piece may use: a list, and a way to all palettes with their colors. */
export function PaletteField({ model, text: { controls: text, palettes } }: PaletteFieldProps) {
  const palette = useSetting(model, "palette");
  return (
    <>
      <SelectField<string>
        label={text.palette}
        class="w-44 xl:w-52"
        value={optionOf(palette)}
        options={[
          { value: "full", label: text.fullColor },
          { value: "best", label: text.bestColors },
          ...(palette.kind === "custom" ? [{ value: "custom", label: text.customPalette }] : []),
        ]}
        onChange={(value) => {
          const choice = choiceOf(value, model.settings.peek().palette);
          if (choice !== null) model.change({ palette: choice });
        }}
      >
        {PALETTE_GROUPS.map((group) => (
          <optgroup key={group} label={palettes.groups[group]}>
            {PALETTE_LIST.filter((info) => info.group === group).map(({ id, name }) => (
              <option key={id} value={id}>{name}</option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <IconButton
        icon={ICONS.swatches}
        label={palettes.browse}
        onPress={() => model.show("palettes")}
      />
    </>
  );
}

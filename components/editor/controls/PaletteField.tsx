import { PALETTE_GROUPS } from "@/lib/color/palette.ts";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { FIELD, LABEL } from "../look.tsx";
import { IconButton } from "./IconButton.tsx";
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
      <label class="flex flex-col gap-0.5 min-w-0 w-44 lg:w-52">
        <span class={LABEL}>{text.palette}</span>
        <select
          class={`${FIELD} w-full`}
          aria-label={text.palette}
          value={optionOf(palette)}
          onChange={({ currentTarget }) => {
            const choice = choiceOf(currentTarget.value, model.settings.peek().palette);
            if (choice !== null) model.change({ palette: choice });
          }}
        >
          <option value="full">{text.fullColor}</option>
          <option value="best">{text.bestColors}</option>
          {palette.kind === "custom" && <option value="custom">{text.customPalette}</option>}
          {PALETTE_GROUPS.map((group) => (
            <optgroup key={group} label={palettes.groups[group]}>
              {PALETTE_LIST.filter((info) => info.group === group).map(({ id, name }) => (
                <option key={id} value={id}>{name}</option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <IconButton
        icon="swatches"
        label={palettes.browse}
        onPress={() => model.part.value = "palettes"}
      />
    </>
  );
}

import { type Dither, DITHER_NAMES, DITHERS } from "@/lib/document/ditherings.ts";
import { formatPaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { MAX_COLORS } from "@/lib/document/settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { PaletteField } from "./PaletteField.tsx";
import { ResetButton } from "./ResetButton.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { SliderField } from "@/components/kit/SliderField.tsx";
import { colorLimit, withColors } from "./palette_choice.ts";
import { useSetting } from "./use_setting.ts";

interface ColorControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Which colors cells may have: palette and dithering. */
export function ColorControls({ model, text: texts }: ColorControlsProps) {
  const text = texts.controls;
  const palette = useSetting(model, "palette");
  const dither = useSetting(model, "dither");
  const strength = useSetting(model, "strength");
  const dithers = { ...DITHER_NAMES, ...text.dithers };
  const isFull = palette.kind === "full";
  const withoutPalette = isFull ? text.idle.dithering : undefined;
  return (
    <>
      <div class="flex items-end gap-1 min-w-0">
        <PaletteField model={model} text={texts} />
        <NumberField
          label={text.colors}
          value={colorLimit(palette)}
          least={2}
          most={MAX_COLORS}
          step={1}
          idle={isFull ? text.idle.colors : undefined}
          onChange={(value) => model.change({ palette: withColors(palette, value) })}
          onProblem={model.tell}
        />
        <ResetButton
          label={text.palette}
          text={text.reset}
          isReset={formatPaletteChoice(palette) === formatPaletteChoice(model.first.value.palette)}
          onReset={() => model.change({ palette: model.first.value.palette })}
        />
      </div>
      <div class="flex items-end gap-2 min-w-0">
        <SelectField<Dither>
          label={text.dithering}
          value={dither}
          options={DITHERS.map((value) => ({ value, label: dithers[value] }))}
          idle={withoutPalette}
          onChange={(value) => model.change({ dither: value })}
        />
        <div class="w-28">
          <SliderField
            label={text.strength}
            value={strength}
            least={0}
            most={1}
            step={0.05}
            shown={`${Math.round(strength * 100)} %`}
            idle={withoutPalette ?? (dither === "none" ? text.idle.strength : undefined)}
            onChange={(value) => model.change({ strength: value })}
          />
        </div>
        <ResetButton
          label={text.dithering}
          text={text.reset}
          isReset={dither === model.first.value.dither && strength === model.first.value.strength}
          onReset={() =>
            model.change({
              dither: model.first.value.dither,
              strength: model.first.value.strength,
            })}
        />
      </div>
    </>
  );
}

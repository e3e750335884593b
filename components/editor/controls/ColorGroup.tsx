import { type Dither, DITHER_NAMES, DITHERS } from "@/lib/document/ditherings.ts";
import { formatPaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { MAX_COLORS } from "@/lib/document/settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CheckField } from "@/components/kit/CheckField.tsx";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { SliderField } from "@/components/kit/SliderField.tsx";
import { ControlGroup } from "./ControlGroup.tsx";
import { colorLimit, withColors } from "./palette_choice.ts";
import { PaletteField } from "./PaletteField.tsx";
import { useSetting } from "./use_setting.ts";

interface ColorGroupProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Which colors cells may have, and how they are mixed. */
export function ColorGroup({ model, text: texts }: ColorGroupProps) {
  const text = texts.controls;
  const first = model.first.value;
  const palette = useSetting(model, "palette");
  const dither = useSetting(model, "dither");
  const strength = useSetting(model, "strength");
  const cleanUp = useSetting(model, "cleanUp");
  const dithers = { ...DITHER_NAMES, ...text.dithers };
  const isFull = palette.kind === "full";
  return (
    <ControlGroup
      title={text.colors}
      model={model}
      text={text}
      class="lg:order-4"
      side="right"
      main={
        <>
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
        </>
      }
      isReset={formatPaletteChoice(palette) === formatPaletteChoice(first.palette) &&
        dither === first.dither && strength === first.strength && cleanUp === first.cleanUp}
      onReset={() =>
        model.change({
          palette: first.palette,
          dither: first.dither,
          strength: first.strength,
          cleanUp: first.cleanUp,
        })}
    >
      {isFull ? <p class="text-sm text-muted max-w-[16rem]">{text.idle.dithering}</p> : (
        <>
          <SelectField<Dither>
            label={text.dithering}
            value={dither}
            options={DITHERS.map((value) => ({ value, label: dithers[value] }))}
            onChange={(value) => model.change({ dither: value })}
          />
          {dither !== "none" && (
            <div class="w-28">
              <SliderField
                label={text.strength}
                value={strength}
                least={0}
                most={1}
                step={0.05}
                shown={`${Math.round(strength * 100)} %`}
                onChange={(value) => model.change({ strength: value })}
              />
            </div>
          )}
          <CheckField
            label={text.cleanUp}
            checked={cleanUp}
            onChange={(value) => model.change({ cleanUp: value })}
          />
        </>
      )}
    </ControlGroup>
  );
}

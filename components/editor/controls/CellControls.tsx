import { type Sampling, SAMPLING_NAMES, SAMPLINGS } from "@/lib/document/samplings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { CheckField } from "@/components/kit/CheckField.tsx";
import { ResetButton } from "./ResetButton.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { SliderField } from "@/components/kit/SliderField.tsx";
import { useSetting } from "./use_setting.ts";

interface CellControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** What a cell takes from the picture: how it is sampled, when it is transparent, whether it may stand alone. */
export function CellControls({ model, text }: CellControlsProps) {
  const sampling = useSetting(model, "sampling");
  const alphaThreshold = useSetting(model, "alphaThreshold");
  const cleanUp = useSetting(model, "cleanUp");
  const samplings = { ...SAMPLING_NAMES, ...text.samplings };
  const hasAlpha = model.picture.value?.info.hasAlpha;
  return (
    <>
      <div class="flex items-end gap-1">
        <SelectField<Sampling>
          label={text.sampling}
          value={sampling}
          options={SAMPLINGS.map((value) => ({ value, label: samplings[value] }))}
          onChange={(value) => model.change({ sampling: value })}
        />
        <ResetButton
          label={text.sampling}
          text={text.reset}
          isReset={sampling === model.first.value.sampling}
          onReset={() => model.change({ sampling: model.first.value.sampling })}
        />
      </div>
      <div class="flex items-end gap-1">
        <CheckField
          label={text.cleanUp}
          checked={cleanUp}
          onChange={(value) => model.change({ cleanUp: value })}
        />
        <ResetButton
          label={text.cleanUp}
          text={text.reset}
          isReset={cleanUp === model.first.value.cleanUp}
          onReset={() => model.change({ cleanUp: model.first.value.cleanUp })}
        />
      </div>
      <div class="flex items-end gap-1 lg:flex-1">
        <div class="w-32 lg:w-auto lg:flex-1">
          <SliderField
            label={text.alpha}
            value={alphaThreshold}
            least={0}
            most={255}
            step={1}
            shown={String(alphaThreshold)}
            idle={hasAlpha ? undefined : text.idle.alpha}
            onChange={(value) => model.change({ alphaThreshold: value })}
          />
        </div>
        <ResetButton
          label={text.alpha}
          text={text.reset}
          isReset={alphaThreshold === model.first.value.alphaThreshold}
          onReset={() => model.change({ alphaThreshold: model.first.value.alphaThreshold })}
        />
      </div>
    </>
  );
}

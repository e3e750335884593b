import { type Sampling, SAMPLING_NAMES, SAMPLINGS } from "@/lib/document/samplings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { SliderField } from "@/components/kit/SliderField.tsx";
import { ControlGroup } from "./ControlGroup.tsx";
import { PictureControls } from "./PictureControls.tsx";
import { useSetting } from "./use_setting.ts";

interface PictureGroupProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** The picture, and what a cell takes from it. */
export function PictureGroup({ model, text: texts }: PictureGroupProps) {
  const text = texts.controls;
  const first = model.first.value;
  const sampling = useSetting(model, "sampling");
  const alphaThreshold = useSetting(model, "alphaThreshold");
  const samplings = { ...SAMPLING_NAMES, ...text.samplings };
  const { hasAlpha = false } = model.picture.value?.info ?? {};
  return (
    <ControlGroup
      title={texts.upload.title}
      model={model}
      text={text}
      class="lg:order-1"
      side="left"
      main={<PictureControls name={model.picture.value?.name ?? ""} text={texts.upload} />}
      isReset={sampling === first.sampling && alphaThreshold === first.alphaThreshold}
      onReset={() =>
        model.change({ sampling: first.sampling, alphaThreshold: first.alphaThreshold })}
    >
      <SelectField<Sampling>
        label={text.sampling}
        value={sampling}
        options={SAMPLINGS.map((value) => ({ value, label: samplings[value] }))}
        onChange={(value) => model.change({ sampling: value })}
      />
      {(hasAlpha || alphaThreshold !== first.alphaThreshold) && (
        <div class="flex-1 min-w-[9rem]">
          <SliderField
            label={text.alpha}
            value={alphaThreshold}
            least={0}
            most={255}
            step={1}
            shown={String(alphaThreshold)}
            onChange={(value) => model.change({ alphaThreshold: value })}
          />
        </div>
      )}
    </ControlGroup>
  );
}

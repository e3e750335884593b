import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { ResetButton } from "./ResetButton.tsx";
import { SliderField } from "@/components/kit/SliderField.tsx";
import { useSetting } from "./use_setting.ts";

interface ToneControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

const TONES = ["brightness", "contrast", "saturation"] as const;

/** Brightness, contrast and saturation, live. */
export function ToneControls({ model, text }: ToneControlsProps) {
  return (
    <>
      {TONES.map((name) => <ToneControl key={name} name={name} model={model} text={text} />)}
    </>
  );
}

function ToneControl({ name, model, text }: ToneControlsProps & { name: typeof TONES[number] }) {
  const value = useSetting(model, name);
  return (
    <div class="flex items-end gap-1 flex-1 min-w-[9rem] lg:min-w-[8.5rem]">
      <div class="flex-1">
        <SliderField
          label={text[name]}
          value={value}
          least={-100}
          most={100}
          step={1}
          shown={value > 0 ? `+${value}` : String(value)}
          onChange={(value) => model.change({ [name]: value })}
        />
      </div>
      <ResetButton
        label={text[name]}
        text={text.reset}
        isReset={value === model.first.value[name]}
        onReset={() => model.change({ [name]: model.first.value[name] })}
      />
    </div>
  );
}

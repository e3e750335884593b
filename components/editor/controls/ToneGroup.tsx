import { SliderField } from "@/components/kit/SliderField.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { ControlGroup } from "./ControlGroup.tsx";
import { useSetting } from "./use_setting.ts";

interface ToneGroupProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

const TONES = ["brightness", "contrast", "saturation"] as const;

/** Brightness, contrast and saturation, live. */
export function ToneGroup({ model, text }: ToneGroupProps) {
  const values = {
    brightness: useSetting(model, "brightness"),
    contrast: useSetting(model, "contrast"),
    saturation: useSetting(model, "saturation"),
  };
  const first = model.first.value;
  return (
    <ControlGroup
      title={text.tone}
      model={model}
      text={text}
      class="lg:order-5"
      side="right"
      isReset={TONES.every((name) => values[name] === first[name])}
      onReset={() => model.change(Object.fromEntries(TONES.map((name) => [name, first[name]])))}
    >
      {TONES.map((name) => {
        const value = values[name];
        return (
          <div key={name} class="flex-1 min-w-[9rem]">
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
        );
      })}
    </ControlGroup>
  );
}

import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { ResetButton } from "./ResetButton.tsx";
import { SliderField } from "./SliderField.tsx";

interface ToneControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

const TONES = ["brightness", "contrast", "saturation"] as const;

/** Brightness, contrast and saturation, live. */
export function ToneControls({ model, text }: ToneControlsProps) {
  const settings = model.settings.value;
  return (
    <>
      {TONES.map((name) => (
        <div key={name} class="flex items-end flex-1 min-w-[9rem] lg:min-w-[8.5rem]">
          <div class="flex-1">
            <SliderField
              label={text[name]}
              value={settings[name]}
              least={-100}
              most={100}
              step={1}
              shown={settings[name] > 0 ? `+${settings[name]}` : String(settings[name])}
              onChange={(value) =>
                model.change({ [name]: value })}
            />
          </div>
          <ResetButton
            label={text[name]}
            text={text.reset}
            isReset={settings[name] === 0}
            onReset={() =>
              model.change({ [name]: 0 })}
          />
        </div>
      ))}
    </>
  );
}

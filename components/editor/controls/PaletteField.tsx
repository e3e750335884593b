import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { SelectField } from "./SelectField.tsx";
import { FIRST_COLORS } from "./palette_choice.ts";

interface PaletteFieldProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Which colours a piece may use. */
export function PaletteField({ model, text: { controls: text } }: PaletteFieldProps) {
  const { palette } = model.settings.value;
  return (
    <SelectField
      label={text.palette}
      value={palette.kind}
      options={[
        { value: "full", label: text.fullColor },
        { value: "best", label: text.bestColors },
      ]}
      onChange={(value) =>
        model.change({
          palette: value === "full" ? { kind: "full" } : { kind: "best", colors: FIRST_COLORS },
        })}
    />
  );
}

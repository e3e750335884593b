import { MAX_SIDE } from "@/lib/document/settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { swapped } from "@/lib/editor/document/sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { NumberField } from "@/components/kit/NumberField.tsx";
import { CELLS } from "@/components/kit/read_number.ts";
import { useSetting } from "./use_setting.ts";

interface SideControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** Width and height, and what swaps them. */
export function SideControls({ model, text }: SideControlsProps) {
  const columns = useSetting(model, "columns");
  const rows = useSetting(model, "rows");
  return (
    <div class="flex items-end gap-1">
      <NumberField
        label={text.width}
        value={columns}
        least={1}
        most={MAX_SIDE}
        step={1}
        units={CELLS}
        onChange={(cells) => model.setSide("columns", cells)}
        onProblem={model.tell}
      />
      <IconButton
        icon={ICONS.swap}
        label={text.swap}
        onPress={() => model.change(swapped({ columns, rows }))}
      />
      <NumberField
        label={text.height}
        value={rows}
        least={1}
        most={MAX_SIDE}
        step={1}
        units={CELLS}
        onChange={(cells) => model.setSide("rows", cells)}
        onProblem={model.tell}
      />
    </div>
  );
}

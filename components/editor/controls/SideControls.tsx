import { MAX_SIDE } from "@/lib/document/settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { swapped } from "@/lib/editor/document/sizes.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { IconButton } from "./IconButton.tsx";
import { NumberField } from "./NumberField.tsx";
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
        onChange={(value) => model.change({ columns: value })}
        onProblem={(message) => model.tell(message)}
      />
      <IconButton
        icon="swap"
        label={text.swap}
        onPress={() => model.change(swapped({ columns, rows }))}
      />
      <NumberField
        label={text.height}
        value={rows}
        least={1}
        most={MAX_SIDE}
        step={1}
        onChange={(value) => model.change({ rows: value })}
        onProblem={(message) => model.tell(message)}
      />
    </div>
  );
}

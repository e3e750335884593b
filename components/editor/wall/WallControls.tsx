import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { FRAME_STYLES, MAX_CELL, MIN_CELL, ROOMS } from "@/lib/editor/wall/wall_view.ts";
import { NumberField } from "../controls/NumberField.tsx";
import { SelectField } from "../controls/SelectField.tsx";

interface WallControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Room, frame and cell size of the piece on the wall. */
export function WallControls({ model, text }: WallControlsProps) {
  const { room, frame, chosenCell, cell } = model.wall;
  return (
    <div class="grid grid-cols-[5fr_4fr_4fr] gap-2 pt-2">
      <SelectField
        label={text.wall.room}
        value={room.value}
        options={ROOMS.map((id) => ({ value: id, label: text.wall.rooms[id] }))}
        onChange={(value) => room.value = value}
      />
      <SelectField
        label={text.wall.frame}
        value={frame.value}
        options={FRAME_STYLES.map((id) => ({ value: id, label: text.wall.frames[id] }))}
        onChange={(value) => frame.value = value}
      />
      <NumberField
        label={text.wall.cell}
        value={cell.value}
        least={MIN_CELL}
        most={MAX_CELL}
        step={0.1}
        onChange={(value) => chosenCell.value = value}
        onProblem={(message) => model.tell(message)}
      />
    </div>
  );
}

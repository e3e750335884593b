import type { NumberProblem } from "@/components/kit/number_problem.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import {
  FRAME_STYLES,
  MAX_CELL,
  MIN_CELL,
  ROOMS,
  type WallView,
} from "@/lib/editor/wall/wall_view.ts";
import type { PrintUnit } from "@/lib/editor/download/print_sizes.ts";
import { CellSideField } from "../CellSideField.tsx";
import { ResetButton } from "../controls/ResetButton.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";

interface WallControlsProps {
  readonly wall: WallView;
  readonly unit: PrintUnit;
  readonly text: EditorText;
  onProblem(problem: NumberProblem | null): void;
}

/** Room, frame and cell size of the piece on the wall. */
export function WallControls({ wall, unit, text, onProblem }: WallControlsProps) {
  const { room, frame, chosenCell, cell, isReset, reset } = wall;
  return (
    <div class="flex flex-wrap items-end gap-2 pt-2 text-base lg:text-sm">
      <div class="flex-1 min-w-[6.25rem]">
        <SelectField
          label={text.wall.room}
          value={room.value}
          options={ROOMS.map((id) => ({ value: id, label: text.wall.rooms[id] }))}
          onChange={(value) => room.value = value}
        />
      </div>
      <div class="flex-1 min-w-[6.25rem]">
        <SelectField
          label={text.wall.frame}
          value={frame.value}
          options={FRAME_STYLES.map((id) => ({ value: id, label: text.wall.frames[id] }))}
          onChange={(value) => frame.value = value}
        />
      </div>
      <div class="flex items-end gap-1">
        <CellSideField
          text={text.wall}
          unit={unit}
          side={cell.value}
          least={MIN_CELL}
          most={MAX_CELL}
          onChange={(value) => chosenCell.value = value}
          onProblem={onProblem}
        />
        <ResetButton
          label={text.cards.names.wall}
          text={text.controls.reset}
          isReset={isReset.value}
          onReset={reset}
        />
      </div>
    </div>
  );
}

import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import type { Row } from "./use_row.ts";

interface RowButtonsProps {
  readonly row: Row;
  /** What the row is called. */
  readonly group: string;
  readonly text: EditorText["carousel"];
  /** Pixels that a press scrolls by. */
  step(): number;
}

/** Scrolls a row for who has neither a finger nor a wheel for that; nothing where all of it is seen. */
export function RowButtons({ row, group, text, step }: RowButtonsProps) {
  const { phrase } = useSpeech();
  if (!row.overflows) return null;
  return (
    <div class="flex">
      <IconButton
        icon={ICONS.back}
        label={phrase(text.back, { group })}
        disabled={row.atStart}
        onPress={() => row.scroll(-step())}
      />
      <IconButton
        icon={ICONS.forward}
        label={phrase(text.forward, { group })}
        disabled={row.atEnd}
        onPress={() => row.scroll(step())}
      />
    </div>
  );
}

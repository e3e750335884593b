import { useEffect } from "preact/hooks";
import { takesText } from "../input/takes_text.ts";
import { historyStep } from "@/lib/editor/key_press.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";

interface HistoryControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** Undo and redo of everything that was done to the piece, also by the keys that people know. */
export function HistoryControls({ model, text }: HistoryControlsProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What is typed in a field has an undo of its own, and so does a part that is open.
      if (event.defaultPrevented || takesText(event.target) || model.part.peek()) return;
      const step = historyStep(event);
      if (step === null) return;
      model[step]();
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [model]);
  return (
    <div class="flex shrink-0">
      <IconButton
        icon={ICONS.undo}
        label={text.undo}
        disabled={!model.canUndo.value}
        onPress={model.undo}
      />
      <IconButton
        icon={ICONS.redo}
        label={text.redo}
        disabled={!model.canRedo.value}
        onPress={model.redo}
      />
    </div>
  );
}

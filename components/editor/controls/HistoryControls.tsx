import { useEffect } from "preact/hooks";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { IconButton } from "./IconButton.tsx";

interface HistoryControlsProps {
  readonly model: EditorModel;
  readonly text: EditorText["controls"];
}

/** Undo and redo of everything that was done to the piece, also by the keys that people know. */
export function HistoryControls({ model, text }: HistoryControlsProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isModified = (event.ctrlKey || event.metaKey) && !event.altKey;
      // What is typed in a field has an undo of its own, and so does a part that is open.
      if (!isModified || event.defaultPrevented || isTyping(event.target) || model.part.peek()) {
        return;
      }
      const key = event.key.toLowerCase();
      if (key === "y" || (key === "z" && event.shiftKey)) model.redo();
      else if (key === "z") model.undo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [model]);
  return (
    <div class="flex shrink-0">
      <IconButton
        icon="undo"
        label={text.undo}
        disabled={!model.canUndo.value}
        onPress={model.undo}
      />
      <IconButton
        icon="redo"
        label={text.redo}
        disabled={!model.canRedo.value}
        onPress={model.redo}
      />
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ["text", "search", "number"].includes(target.type));
}

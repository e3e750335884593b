import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";

/** What every part that opens over the page is given. */
export interface PartProps {
  readonly model: EditorModel;
  readonly text: EditorText;
  onClose(): void;
}

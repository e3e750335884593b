import { Button } from "@/components/kit/Button.tsx";
import type { Trouble } from "@/components/kit/Lazy.tsx";
import type { EditorText } from "@/lib/editor/text.ts";
import { reloadKeeping } from "./input/unkept_files.ts";

interface TroubleNoteProps {
  readonly kind: Trouble;
  readonly text: EditorText["trouble"];
  /** Left out where nothing can be tried but another start. */
  onRetry?(): void;
}

/** Says that a part of the page is not there, and how to go on. */
export function TroubleNote({ kind, text, onRetry }: TroubleNoteProps) {
  return (
    <div role="alert" class="flex flex-col gap-3">
      <p>{text[kind]}</p>
      <p class="text-muted">{text.reloading}</p>
      <div class="flex flex-wrap gap-3">
        {onRetry && <Button main onClick={onRetry}>{text.retry}</Button>}
        <Button onClick={reloadKeeping}>{text.reload}</Button>
      </div>
    </div>
  );
}

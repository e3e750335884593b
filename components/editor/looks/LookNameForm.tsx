import { useEffect, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { FIELD, MAIN_BUTTON } from "@/components/kit/look.tsx";
import { MOST_NAME } from "@/lib/document/look.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface LookNameFormProps {
  readonly name: string;
  readonly text: EditorText["looks"];
  onDone(name: string): void;
  onCancel(): void;
}

/** Asks for the name of a look. */
export function LookNameForm({ name, text, onDone, onCancel }: LookNameFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current!.select(), []);
  return (
    <form
      class="flex items-center gap-2 w-full sm:w-auto"
      onSubmit={(event) => {
        event.preventDefault();
        const given = field.current!.value.trim();
        if (given !== "") onDone(given);
      }}
      onKeyDown={({ key }) => key === "Escape" && onCancel()}
    >
      <input
        ref={field}
        type="text"
        required
        maxLength={MOST_NAME}
        class={`${FIELD} flex-1 sm:w-56 h-11 lg:h-11`}
        aria-label={text.saveAs}
        defaultValue={name}
      />
      <button type="submit" class={MAIN_BUTTON}>{text.keep}</button>
      <Button onClick={onCancel}>{text.cancel}</Button>
    </form>
  );
}

import { useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { BRICK_SETS, type BrickSet } from "@/lib/craft/bricks/brick_sets.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface SetFieldProps {
  readonly text: EditorText["crafts"]["stock"];
  onAdd(set: BrickSet): void;
}

/** A set of bricks to add to what is owned; the same one again where two are owned. */
export function SetField({ text, onAdd }: SetFieldProps) {
  const [id, setId] = useState("");
  const set = BRICK_SETS.find((one) => one.id === id);
  return (
    <div class="flex flex-wrap items-end gap-3">
      <SelectField
        label={text.set}
        class="w-64"
        value={id}
        options={[
          { value: "", label: text.chooseSet },
          ...BRICK_SETS.map(({ id, name }) => ({ value: id, label: `${id} ${name}` })),
        ]}
        onChange={setId}
      />
      <Button disabled={set === undefined} onClick={() => set && onAdd(set)}>{text.addSet}</Button>
    </div>
  );
}

import { CheckField } from "@/components/kit/CheckField.tsx";
import { SelectField } from "@/components/kit/SelectField.tsx";
import { PART_KINDS, type PartKind } from "@/lib/craft/bricks/parts.ts";
import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { EditorText } from "@/lib/editor/text.ts";

interface PartFieldsProps {
  readonly settings: CraftSettings;
  readonly text: EditorText["crafts"]["part"];
  onChange(settings: Partial<CraftSettings>): void;
}

/** Sizes of the largest part, those that there are as plates. */
const SIZES = ["1x1", "1x2", "1x4", "1x8", "2x2", "2x4", "2x8"];

/** Which brick parts may be used, and how large they may be. */
export function PartFields({ settings, text, onChange }: PartFieldsProps) {
  const { parts, largest, cell } = settings;
  // Seen from the side a part cannot be turned, so that each is a plate of one stud.
  const isTurned = cell.width !== cell.height;
  const size = `${largest.width}x${largest.length}`;
  return (
    <fieldset>
      <legend class="text-sm text-muted">{text.parts}</legend>
      <div class="flex flex-wrap gap-x-4">
        {PART_KINDS.map((kind) => (
          <CheckField
            key={kind}
            label={text.kinds[kind]}
            checked={parts.includes(kind)}
            onChange={(checked) => toggle(kind, checked)}
          />
        ))}
      </div>
      {!isTurned && (
        <SelectField
          label={text.largest}
          value={size}
          options={[...new Set([...SIZES, size])].map((value) => ({
            value,
            label: value.replace("x", " × "),
          }))}
          onChange={(value) => {
            const [width = 1, length = 1] = value.split("x").map(Number);
            onChange({ largest: { length, width } });
          }}
        />
      )}
    </fieldset>
  );

  /** The last one stays: a piece is made of something. */
  function toggle(kind: PartKind, checked: boolean): void {
    const wanted = checked ? [...parts, kind] : parts.filter((one) => one !== kind);
    if (wanted.length > 0) onChange({ parts: wanted });
  }
}

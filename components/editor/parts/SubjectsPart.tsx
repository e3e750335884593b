import Subjects from "../subjects/Subjects.tsx";
import type { PartProps } from "./part_props.ts";

/** Marking what matters in the picture. */
export function SubjectsPart({ model, text, onClose }: PartProps) {
  const { info, preview } = model.picture.value!;
  if (preview.value === null) return null;
  return (
    <Subjects
      preview={preview.value}
      picture={info}
      subjects={model.settings.value.subjects}
      faces={model.faces.found.value ?? []}
      text={text.subjects}
      onApply={(subjects) => model.change({ subjects })}
      onClose={onClose}
    />
  );
}

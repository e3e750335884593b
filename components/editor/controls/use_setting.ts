import { useComputed } from "@preact/signals";
import type { Settings } from "@/lib/document/settings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";

/** One of the settings: whoever uses it is drawn anew only when that one changes, which a moving slider would else do to every control. */
export function useSetting<Name extends keyof Settings>(
  model: EditorModel,
  name: Name,
): Settings[Name] {
  return useComputed(() => model.settings.value[name]).value;
}

import type { Settings } from "@/lib/document/settings.ts";
import type { OpenPicture } from "../editor_model.ts";
import type { SizedSettings } from "../history/settings_command.ts";

/** What the next picture takes over of the settings: what was chosen last. */
export interface CarriedSettings {
  readonly current: () => SizedSettings;
  /** Notes whether a picture that opens brings settings that are its own. Returns what was chosen before. */
  readonly noteOpening: (options: OpenPicture) => SizedSettings;
}

/** @param read The settings on screen. */
export function createCarriedSettings(read: () => SizedSettings): CarriedSettings {
  /** The settings of a piece that was opened as a picture, and what the next picture takes over in their place. */
  let own: { readonly settings: Settings; readonly before: SizedSettings } | null = null;

  function current(): SizedSettings {
    const shown = read();
    return shown.settings === own?.settings ? own.before : shown;
  }

  return {
    current,
    noteOpening({ isPiece, settings }) {
      const before = current();
      own = isPiece && settings ? { settings, before } : null;
      return before;
    },
  };
}

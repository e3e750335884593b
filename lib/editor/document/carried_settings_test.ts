import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import type { SizedSettings } from "../history/settings_command.ts";
import { createCarriedSettings } from "./carried_settings.ts";

describe("createCarriedSettings", () => {
  const chosen: SizedSettings = {
    settings: { ...DEFAULT_SETTINGS, contrast: 30 },
    rule: { from: "picture", detail: 20 },
  };
  const piece = { ...DEFAULT_SETTINGS, columns: 16, rows: 16 };

  it("leaves out those of a piece that was opened as a picture, however many follow", () => {
    let shown = chosen;
    const { current, noteOpening } = createCarriedSettings(() => shown);
    for (const settings of [piece, { ...piece, columns: 8 }]) {
      assertEquals(noteOpening({ isPiece: true, settings }), chosen);
      shown = { settings, rule: { from: "size" } };
      assertEquals(current(), chosen);
    }
    assertEquals(noteOpening({}), chosen);
  });

  it("takes over what was changed of them, and those of work that is opened again", () => {
    let shown = chosen;
    const { current, noteOpening } = createCarriedSettings(() => shown);
    noteOpening({ isPiece: true, settings: piece });
    shown = { settings: { ...piece, contrast: 5 }, rule: { from: "size" } };
    assertEquals(current(), shown);
    noteOpening({ settings: piece });
    shown = { settings: piece, rule: { from: "size" } };
    assertEquals(current(), shown);
  });
});

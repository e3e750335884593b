import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { signal } from "@preact/signals";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { createForeignSettings } from "./foreign_settings.ts";

describe("createForeignSettings", () => {
  const first = { ...DEFAULT_SETTINGS, contrast: 10 };

  function start() {
    const settings = signal(first);
    const info = signal<PictureInfo | null>(null);
    return { settings, info, foreign: createForeignSettings(first, settings, info) };
  }

  it("tells a first picture's settings in the shape of the one that is open", () => {
    const { foreign, info } = start();
    assertEquals(foreign.fresh(), first);
    info.value = { width: 400, height: 100 } as PictureInfo;
    assertEquals(foreign.fresh(), { ...first, columns: 120, rows: 30 });
  });

  it("knows whose settings are shown, until something is changed", () => {
    const { foreign, settings, info } = start();
    info.value = { width: 300, height: 300 } as PictureInfo;
    foreign.noteOpening(true);
    settings.value = foreign.fresh();
    assertEquals(foreign.areShown.value, false, "a first picture would begin with them, too");
    settings.value = { ...foreign.fresh(), saturation: 40 };
    assertEquals(foreign.areShown.value, true);
    foreign.own();
    assertEquals(foreign.areShown.value, false);
    foreign.noteOpening(true);
    assertEquals(foreign.areShown.value, true);
    foreign.noteOpening(false);
    assertEquals(foreign.areShown.value, false);
  });
});

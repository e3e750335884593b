import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { historyStep, keyOf, type KeyPress } from "./key_press.ts";

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("keyOf", () => {
  it("goes by what is printed on Latin keys, wherever they lie", () => {
    assertEquals(keyOf(press("z", "KeyY")), "z");
    assertEquals(keyOf(press("Z", "KeyW")), "z");
    assertEquals(keyOf(press("[", "Digit5")), "[");
    assertEquals(keyOf(press("+", "Equal")), "+");
    assertEquals(keyOf({ key: "g" }), "g");
  });

  it("goes by the place where there is another script", () => {
    for (const key of ["я", "Я", "ζ", "ז", "ئ", "ㅋ"]) assertEquals(keyOf(press(key, "KeyZ")), "z");
    // One key, two letters.
    assertEquals(keyOf(press("لا", "KeyB")), "b");
    assertEquals(keyOf(press("х", "BracketLeft")), "[");
    assertEquals(keyOf(press("٠", "Digit0")), "0");
    assertEquals(keyOf(press("Process", "KeyE")), "e");
    assertEquals(keyOf(press("Dead", "Equal")), "=");
  });

  it("leaves named keys their names", () => {
    for (const key of ["ArrowUp", "PageDown", "F5", "Enter", " "]) {
      assertEquals(keyOf(press(key, "Anything")), key);
    }
  });
});

describe("historyStep", () => {
  it("knows undo and redo on every layout", () => {
    const ctrl = { ctrlKey: true }, command = { metaKey: true };
    assertEquals(historyStep(press("z", "KeyZ", ctrl)), "undo");
    assertEquals(historyStep(press("z", "KeyY", command)), "undo");
    assertEquals(historyStep(press("я", "KeyZ", ctrl)), "undo");
    assertEquals(historyStep(press("Я", "KeyZ", { ...command, shiftKey: true })), "redo");
    assertEquals(historyStep(press("н", "KeyY", ctrl)), "redo");
    assertEquals(historyStep(press("Z", "KeyZ", { ...ctrl, shiftKey: true })), "redo");
  });

  it("knows nothing else", () => {
    assertEquals(historyStep(press("z", "KeyZ")), null);
    assertEquals(historyStep(press("z", "KeyZ", { ctrlKey: true, altKey: true })), null);
    assertEquals(historyStep(press("w", "KeyZ", { ctrlKey: true })), null);
  });
});

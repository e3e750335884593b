import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { isKnownPalette } from "./known_palette.ts";

it("isKnownPalette tells palettes of the list from names that none has", async () => {
  assertEquals(await isKnownPalette("pico-8"), true);
  assertEquals(await isKnownPalette("pico-9"), false);
});

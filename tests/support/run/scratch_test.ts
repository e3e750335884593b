import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { makeScratch } from "./scratch.ts";

/** Does something in an environment whose temporary files have a place, or none of its own. */
async function within(place: string | null, act: () => Promise<void>): Promise<void> {
  const before = Deno.env.get("TMPDIR");
  const set = (value: string | null) =>
    value === null ? Deno.env.delete("TMPDIR") : Deno.env.set("TMPDIR", value);
  set(place);
  try {
    await act();
  } finally {
    set(before ?? null);
  }
}

describe("makeScratch", () => {
  for (const isChosen of [false, true]) {
    it(`makes a folder that can be written${isChosen ? ", where that is chosen" : ""}`, async () => {
      const chosen = await Deno.makeTempDir();
      await within(isChosen ? chosen : null, async () => {
        const folder = await makeScratch();
        if (isChosen) assertStringIncludes(folder, chosen);
        await Deno.writeTextFile(`${folder}/a`, "a");
        assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name), ["a"]);
        await Deno.remove(folder, { recursive: true });
      });
      await Deno.remove(chosen, { recursive: true });
    });
  }
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";

describe("deno.lock", () => {
  it("holds nothing that only tests need: whoever starts the site would fetch it", async () => {
    const { specifiers } = JSON.parse(await Deno.readTextFile("deno.lock"));
    const ours = await Array.fromAsync(Deno.readDir(import.meta.dirname!), async ({ name }) => {
      const text = await Deno.readTextFile(`${import.meta.dirname}/${name}`);
      return [...text.matchAll(/"(npm:[^"/]*(?:\/[^"/]*)?@[\d.]+)/g)].map(([, spec]) => spec!);
    });
    const found = ours.flat().filter((spec) => spec in specifiers);
    // `deno task` runs tests by tests/deno.lock; plain `deno test` writes them here: git checkout deno.lock
    assertEquals(found, []);
    assertEquals(ours.flat().length > 10, true);
  });
});

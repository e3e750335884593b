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
    // Plain `deno test` writes them here; `deno task test` and --lock=tests/deno.lock do not.
    assertEquals(found, [], "Take deno.lock back: git checkout HEAD -- deno.lock");
    assertEquals(ours.flat().length > 10, true);
  });
});

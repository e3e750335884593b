import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";

/** A file as it was committed: plain `deno test`, in place of the task, writes what tests need into the one that lies there. */
async function committed(file: string): Promise<string> {
  const git = await new Deno.Command("git", { args: ["show", `HEAD:${file}`], stderr: "null" })
    .output().catch(() => null);
  return git?.success ? new TextDecoder().decode(git.stdout) : await Deno.readTextFile(file);
}

describe("deno.lock", () => {
  it("holds nothing that only tests need: whoever starts the site would fetch it", async () => {
    const { specifiers } = JSON.parse(await committed("deno.lock"));
    const ours = await Array.fromAsync(Deno.readDir(import.meta.dirname!), async ({ name }) => {
      const text = await Deno.readTextFile(`${import.meta.dirname}/${name}`);
      return [...text.matchAll(/"(npm:[^"/]*(?:\/[^"/]*)?@[\d.]+)/g)].map(([, spec]) => spec!);
    });
    const found = ours.flat().filter((spec) => spec in specifiers);
    assertEquals(found, [], "Commit deno.lock as it was before: tests run by tests/deno.lock.");
    assertEquals(ours.flat().length > 10, true);
  });
});

import { assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { collectFiles } from "./site_files.ts";

describe("files that are made once somebody asks", () => {
  let folder: string;
  let made: string[];
  beforeEach(async () => {
    made = [];
    folder = await Deno.makeTempDir();
    for (const name of ["a.css", "b.js", "c.js", "d.txt"]) {
      await Deno.writeTextFile(`${folder}/${name}`, name);
    }
  });
  afterEach(() => Deno.remove(folder, { recursive: true }));

  /** Scripts turn into themselves and another one. */
  const collect = () =>
    collectFiles(
      folder,
      [{ url: "/island.js", content: new Uint8Array(3) }],
      (path) => {
        const name = path.slice(folder.length + 1);
        made.push(name);
        if (name.endsWith(".txt")) return Promise.resolve(null);
        const names = name.endsWith(".js") ? [name, `parts/${name}`] : [name];
        return Promise.resolve(
          names.map((name) => ({
            path: `${folder}/${name}`,
            content: new TextEncoder().encode(`made: ${name}`),
          })),
        );
      },
      (path) => path.endsWith(".js"),
    );

  it("are not made before, nor for what has nothing to do with them", async () => {
    const { ready, find } = await collect();
    assertEquals([...ready.keys()], ["/a.css", "/d.txt", "/island.js"]);
    assertEquals((await find("/island.js"))?.content.length, 3);
    assertEquals(await find("/about"), null);
    assertEquals(made, ["a.css", "d.txt"]);
  });
  it("are made by themselves, and once", async () => {
    const { find } = await collect();
    const [one, other] = await Promise.all([find("/b.js"), find("/b.js")]);
    assertEquals(new TextDecoder().decode(one?.content), "made: b.js");
    assertEquals(other, one);
    assertEquals(made, ["a.css", "d.txt", "b.js"]);
  });
  it("are made for scripts that nobody knows yet, as what comes with them", async () => {
    const { find } = await collect();
    const part = await find("/parts/c.js");
    assertEquals(new TextDecoder().decode(part?.content), "made: parts/c.js");
    assertEquals(await find("/none.js"), null);
    assertEquals(made, ["a.css", "d.txt", "b.js", "c.js"]);
  });
});

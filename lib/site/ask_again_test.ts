import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { askAgain } from "./ask_again.ts";

type Load = (url: string) => Promise<unknown>;

/** What imports a part, in a browser whose `import` is another. */
function importer(load: Load): () => Promise<unknown> {
  const code = askAgain('const later=()=>import("./part.js");')
    .replaceAll("import.meta", "meta").replaceAll("import(", "load(");
  return new Function("load", "meta", `${code}\nreturn later;`)(load, {
    url: "https://here.example/js/page.js",
  });
}

describe("askAgain", () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, "askAgain$"));

  it("gets what did not come before, and then the same for all, where browsers remember that it did not", async () => {
    let isThere = false;
    const asked = new Map<string, Promise<unknown>>();
    const load: Load = (url) => {
      const known = asked.get(url) ?? (isThere ? Promise.resolve({ url }) : Promise.reject(url));
      asked.set(url, known);
      return known;
    };
    const [one, other] = [importer(load), importer(load)];
    await assertRejects(one);
    await assertRejects(other);
    isThere = true;
    const parts = await Promise.all([one(), other(), one()]);
    for (const part of [...parts, await other()]) assertStrictEquals(part, parts[0]);
    const urls = [...asked.keys()];
    assertEquals(urls.length, 4);
    assertEquals(urls.every((url) => url.startsWith("https://here.example/js/part.js")), true);
  });

  it("asks again for what came empty", async () => {
    const urls: string[] = [];
    const plain = "https://here.example/js/part.js";
    const later = importer((url) => {
      urls.push(url);
      return Promise.resolve(url === plain || urls.length < 3 ? {} : { url });
    });
    await assertRejects(later);
    assertEquals(await later(), { url: urls[3] });
    assertEquals(urls.map((url) => url === plain), [true, false, true, false]);
    assertEquals(new Set(urls).size, 3);
  });

  it("asks once for what comes", async () => {
    const urls: string[] = [];
    const later = importer((url) => Promise.resolve({ count: urls.push(url) }));
    await later();
    assertEquals(urls, ["https://here.example/js/part.js"]);
  });

  it("leaves alone what a script imports at once, and scripts that import nothing later", () => {
    for (const code of ['import{a}from"./a.js";a();', 'import"./a.js";', 'const b="import(x)";']) {
      assertEquals(askAgain(code), code);
    }
  });
});

import { assertEquals, assertRejects, assertStrictEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newPartFetcher, type ScriptExports } from "./fetch_part.ts";

const PAGE = "https://here.example/js/page.js?again=0.5";
const PLAIN = "https://here.example/js/part.js";

/** A browser whose scripts come as `answer` says, and what asks for a part in it. */
function browser(answer: (url: string) => Promise<ScriptExports>) {
  const urls: string[] = [];
  const clock = { now: 0 };
  const fetchPart = newPartFetcher({
    load: (url) => {
      urls.push(url);
      return answer(url);
    },
    now: () => clock.now,
  });
  return { urls, clock, fetchPart, ask: () => fetchPart("./part.js", PAGE) };
}

describe("newPartFetcher", () => {
  it("asks once for what comes, and for what is on its way", async () => {
    const { urls, ask } = browser((url) => Promise.resolve({ url }));
    const parts = await Promise.all([ask(), ask()]);
    for (const part of [...parts, await ask()]) assertStrictEquals(part, parts[0]);
    assertEquals(urls, [PLAIN]);
  });

  it("gets what did not come before, and then the same for all, where browsers remember that it did not", async () => {
    let isThere = false;
    const known = new Map<string, Promise<ScriptExports>>();
    const { urls, ask } = browser((url) => {
      const part = known.get(url) ?? (isThere ? Promise.resolve({ url }) : Promise.reject(url));
      known.set(url, part);
      return part;
    });
    await assertRejects(ask);
    await assertRejects(ask);
    isThere = true;
    const parts = await Promise.all([ask(), ask(), ask()]);
    for (const part of [...parts, await ask()]) assertStrictEquals(part, parts[0]);
    assertEquals(urls.map((url) => url === PLAIN), [true, false, false, false]);
    assertEquals(known.size, 4);
    assertEquals(urls.every((url) => url.startsWith(PLAIN)), true);
  });

  it("asks again for what came empty", async () => {
    const { urls, ask } = browser((url) => Promise.resolve(urls.length < 3 ? {} : { url }));
    await assertRejects(ask, TypeError, "empty");
    assertEquals(await ask(), { url: urls[2] });
  });

  it("asks anew beside what has been on its way for long, and all get what comes first", async () => {
    const ways = [
      Promise.withResolvers<ScriptExports>(),
      Promise.withResolvers<ScriptExports>(),
    ] as const;
    const { urls, clock, ask } = browser(() => ways[urls.length - 1]!.promise);
    const first = ask();
    clock.now = 7_000;
    const second = ask();
    assertEquals(urls.length, 1);
    clock.now = 9_000;
    const third = ask();
    assertEquals(urls.length, 2);
    ways[1].resolve({ name: "later" });
    const parts = await Promise.all([second, third, ask()]);
    assertEquals(parts[0], { name: "later" });
    ways[0].resolve({ name: "earlier" });
    for (const part of [...parts, await first, await ask()]) assertStrictEquals(part, parts[0]);
    assertEquals(urls.length, 2);
  });

  it("tells who asked anew that it did not come, and goes on waiting for what is on its way", async () => {
    const way = Promise.withResolvers<ScriptExports>();
    const { clock, ask } = browser((url) => url === PLAIN ? way.promise : Promise.reject(url));
    const first = ask();
    clock.now = 9_000;
    await assertRejects(ask);
    way.resolve({ name: "after all" });
    assertEquals(await first, { name: "after all" });
    assertEquals(await ask(), { name: "after all" });
  });

  it("knows what has been on its way for long, and asks anew for that: who waited has what comes", async () => {
    const way = Promise.withResolvers<ScriptExports>();
    const { urls, clock, ask, fetchPart } = browser((url) =>
      url === PLAIN ? new Promise(() => {}) : way.promise
    );
    const first = ask();
    clock.now = 7_000;
    fetchPart.again();
    assertEquals([fetchPart.isLate(), urls.length], [false, 1]);
    clock.now = 9_000;
    assertEquals(fetchPart.isLate(), true);
    fetchPart.again();
    assertEquals([fetchPart.isLate(), urls.length], [false, 2]);
    clock.now = 18_000;
    assertEquals(fetchPart.isLate(), true);
    way.resolve({ name: "again" });
    assertEquals(await first, { name: "again" });
    assertEquals(fetchPart.isLate(), false);
  });
});

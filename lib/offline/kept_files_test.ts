import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createKeptFiles } from "./kept_files.ts";
import type { OfflinePlan } from "./offline_plan.ts";

const ENGLISH = { home: "/", offline: "/offline", share: "/share", pages: ["/", "/offline"] };
const PLAN: OfflinePlan = {
  build: "b2",
  contents: "c",
  files: ["/styles.css", "/_fresh/js/b2/a.js"],
  seen: ["/gallery", "/crab.png"],
  languages: [ENGLISH],
};

type Answers = Readonly<Record<string, () => Response>>;

const ANSWERS: Answers = {
  "/styles.css?__frsh_c=b2": () => new Response("styles"),
  "/_fresh/js/b2/a.js": () => new Response("script"),
  "/": () => page("b2"),
  "/offline": () => page("b2"),
};

function page(build: string): Response {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  return new Response(`<link href="/styles.css?__frsh_c=${build}">`, { headers });
}

/** Caches in memory, for Deno's take no paths. */
function memory() {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const cache = all.get(name) ?? new Map<string, Response>();
    all.set(name, cache);
    return Promise.resolve({
      put: (path: string, response: Response) => Promise.resolve(void cache.set(path, response)),
    });
  };
  const match = (path: string, { cacheName }: MultiCacheQueryOptions = {}) => {
    const caches = cacheName === undefined ? [...all.values()] : [all.get(cacheName)];
    const found = caches.map((cache) => cache?.get(path)).find((response) => response);
    return Promise.resolve(found?.clone());
  };
  const caches = {
    open,
    match,
    has: (name: string) => Promise.resolve(all.has(name)),
    delete: (name: string) => Promise.resolve(all.delete(name)),
    keys: () => Promise.resolve([...all.keys()]),
  } as unknown as CacheStorage;
  return { caches, all };
}

function kept(answers: Answers = ANSWERS, plan = PLAN, { caches } = memory()) {
  const none = () => new Response(null, { status: 404 });
  return createKeptFiles(plan, caches, (address) => {
    return Promise.resolve((answers[address] ?? none)());
  });
}

async function textOf(response: Promise<Response | undefined>): Promise<string | undefined> {
  return await (await response)?.text();
}

describe("createKeptFiles", () => {
  it("keeps files and pages under their paths, for their build", async () => {
    const files = kept();
    await files.keepAll([ENGLISH]);
    assertEquals(await textOf(files.find("/styles.css", "b2")), "styles");
    assertEquals(await textOf(files.find("/_fresh/js/b2/a.js", null)), "script");
    assertEquals(await textOf(files.find("/", "b2")), '<link href="/styles.css?__frsh_c=b2">');
    assertEquals(await files.find("/styles.css", "b1"), undefined);
  });

  const failures: [name: string, answers: Answers][] = [
    ["does not come", {
      ...ANSWERS,
      "/_fresh/js/b2/a.js": () => new Response(null, { status: 502 }),
    }],
    ["is a page of another build", { ...ANSWERS, "/offline": () => page("b3") }],
    ["is a file that another build leads to", {
      ...ANSWERS,
      "/styles.css?__frsh_c=b2": () =>
        Object.defineProperty(new Response("new styles"), "redirected", { value: true }),
    }],
  ];
  for (const [name, answers] of failures) {
    it(`keeps nothing where one of them ${name}`, async () => {
      const store = memory();
      await assertRejects(() => kept(answers, PLAN, store).keepAll([ENGLISH]), TypeError, "Kept /");
      assertEquals([...store.all.keys()], []);
    });
  }

  it("leaves what is kept of this build already where it fails to keep it anew", async () => {
    const store = memory();
    await kept(ANSWERS, PLAN, store).keepAll([ENGLISH]);
    const files = kept({}, PLAN, store);
    await assertRejects(() => files.keepAll([ENGLISH]), TypeError);
    assertEquals(await textOf(files.find("/styles.css", "b2")), "styles");
  });

  it("keeps of what is seen only what is meant to be, and only of this build", async () => {
    const store = memory();
    const files = kept(ANSWERS, PLAN, store);
    await files.keepSeen("/gallery", page("b3"));
    await files.keepSeen("/crab.png", new Response(null, { status: 404 }));
    await files.keepSeen("/visitor.png", new Response("a picture"));
    assertEquals(store.all.size, 0);
    await files.keepSeen("/gallery", page("b2"));
    await files.keepSeen("/crab.png", new Response("crab"));
    assertEquals([...store.all.values()].flatMap((cache) => [...cache.keys()]), [
      "/gallery",
      "/crab.png",
    ]);
  });

  it("takes other builds away, and nothing of a site in another folder", async () => {
    const store = memory();
    const pages = [{ ...ENGLISH, home: "/pixels/" }];
    await kept(ANSWERS, { ...PLAN, languages: pages }, store).keepAll(pages);
    const old = { ...PLAN, build: "b1", files: [] };
    await kept({ "/": () => page("b1"), "/offline": () => page("b1") }, old, store)
      .keepAll([ENGLISH]);
    const files = kept(ANSWERS, PLAN, store);
    await files.keepAll([ENGLISH]);
    assertEquals(store.all.size, 3);
    await files.dropOthers();
    assertEquals([...store.all.keys()].map((name) => name.slice("pixelated-artwork:".length)), [
      "/pixels/:b2",
      "/:b2",
    ]);
  });
});

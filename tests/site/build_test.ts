import { assert, assertEquals, assertMatch } from "@std/assert";
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { readStamp } from "@/lib/site/ensure_build.ts";
import { listFiles } from "@/lib/site/list_files.ts";
import { ensureSite } from "@/tests/support/site.ts";
import { copyTree, ENCODED, type Tree } from "@/tests/support/tree.ts";

/** What is wrong with a tree, and the sentences that tell of it. */
interface Fault {
  readonly name: string;
  readonly changes: Readonly<Record<string, (text: string) => string>>;
  readonly says: readonly RegExp[];
}

describe("the build", () => {
  it("is the same for the same tree, wherever it lies and however often it is made", async () => {
    await ensureSite();
    const { origin = "", earlier = [] } = await readStamp() ?? {};
    const old = new Set(earlier.flatMap((path) => [path, `${path}.br`, `${path}.gz`]));
    const all = Object.entries(await fingerprint("dist"));
    const first = Object.fromEntries(all.filter(([path]) => !old.has(path)));
    const tree = await copyTree();
    try {
      // What is compressed already is taken over, but not where it is spoiled or gone.
      const [spoiled = "", ...others] = await listFiles([`${tree.folder}/${ENCODED}`]);
      await Deno.truncate(spoiled, 40);
      const gone = others.filter((_, i) => i % 5 === 0);
      await Promise.all(gone.map((path) => Deno.remove(path)));
      for (let time = 0; time < 2; time++) {
        assert((await tree.build({ SITE_ORIGIN: origin })).success);
        assertEquals(await fingerprint(`${tree.folder}/dist`), first);
      }
    } finally {
      await tree.remove();
    }
  });
});

describe("a build of a tree that is not in order", () => {
  let tree: Tree;
  beforeAll(async () => void (tree = await copyTree()));
  afterAll(() => tree.remove());

  const faults: readonly Fault[] = [
    {
      name: "links to pages, anchors and pictures that are not there",
      changes: {
        "content/en/about.md": (text) =>
          `${text}\n[Nowhere](/no-such-page)\n\n[Nowhere](/faq#no-such-anchor)\n`,
        "components/site/Footer.tsx": (text) =>
          text.replace("<p>", '<p><img src="/no-such.png" alt="" />'),
      },
      says: [
        /\/about links to \/no-such-page, but there is nothing at \/no-such-page\./,
        /but \/faq has no element with the id "no-such-anchor"\./,
        /links to \/no-such\.png/,
      ],
    },
    {
      name: "a class word that twind does not know",
      changes: {
        "components/site/Footer.tsx": (text) => text.replace('class="', 'class="text-balanced '),
      },
      says: [/components\/site\/Footer\.tsx:\d+: "text-balanced"/],
    },
    {
      name: "front matter that is not in order",
      changes: { "content/en/about.md": (text) => text.replace(/^title:/m, "titel:") },
      says: [/content\/en\/about\.md:\d+: /],
    },
    {
      name: "a page that fails",
      changes: {
        "routes/index.tsx": (text) =>
          text.replace(/function HomePage\(.*\n/, '$&  throw new Error("broken");\n'),
      },
      says: [/\/ answers with status 500 instead of 200\./],
    },
  ];
  for (const { name, changes, says } of faults) {
    it(`stops with a sentence: ${name}`, async () => {
      for (const [path, change] of Object.entries(changes)) await tree.edit(path, change);
      const { success, output } = await tree.build();
      for (const sentence of says) assertMatch(output, sentence);
      assertEquals(success, false);
      assertEquals(await listFiles([`${tree.folder}/dist`]), []);
      for (const path of Object.keys(changes)) {
        await Deno.copyFile(path, `${tree.folder}/${path}`);
      }
    });
  }
});

/** The hash of every file below a folder. */
async function fingerprint(folder: string): Promise<Record<string, string>> {
  const files = await listFiles([folder]);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [
      file.slice(folder.length),
      createHash("sha256").update(await Deno.readFile(file)).digest("hex"),
    ])),
  );
}

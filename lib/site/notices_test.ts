import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { afterAll, describe, it } from "@std/testing/bdd";
import { stop } from "esbuild";
import { dirname } from "node:path";
import { PALETTE_SOURCES } from "@/lib/color/palette_list.ts";
import { listFiles } from "./list_files.ts";
import { islandInputs, writeNotices } from "./notices.ts";

const MIT = "Copyright 2020 Ann\n\nPermission is hereby granted";

/** The notices of a project whose island uses these packages, by their files. */
async function noticesFor(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await Deno.makeTempDir();
  try {
    const all: Record<string, string> = {
      "LICENSE": "Our own license",
      "lib/site/licenses/apache_2.txt": "All of Apache",
      "static/samples/SOURCES.md": "| `a.jpg` | A | Ann | CC0 1.0 | https://a.example |\n",
      "islands/A.tsx": 'import { a } from "a";\nconsole.log(a);',
      ...files,
    };
    for (const [path, text] of Object.entries(all)) {
      await Deno.mkdir(dirname(`${root}/${path}`), { recursive: true });
      await Deno.writeTextFile(`${root}/${path}`, text);
    }
    return await writeNotices(root, await islandInputs(root));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

const about = (name: string, license: string) =>
  JSON.stringify({ name, version: "1.2.3", license, main: "index.js" });

describe("writeNotices", () => {
  afterAll(() => stop());

  it("gives the license of each package that is left in a script, and of no other", async () => {
    const text = await noticesFor({
      "node_modules/a/package.json": about("a", "MIT"),
      "node_modules/a/LICENSE": MIT,
      "node_modules/a/index.js": 'import { b } from "@x/b";\nexport const a = b;\nimport "gone";',
      "node_modules/@x/b/package.json": about("@x/b", "MIT"),
      "node_modules/@x/b/license.md": MIT,
      "node_modules/@x/b/NOTICE": "Noticed",
      "node_modules/@x/b/index.js": "export const b = Math.random();",
      "node_modules/gone/package.json": about("gone", "MIT"),
      "node_modules/gone/index.js": "const nothing = 1;",
    });
    assertEquals(text.split(/\n-+\n\n/).map((section) => section.split("\n")[0]), [
      "PixelatedArtwork (MIT)",
      "@x/b 1.2.3 (MIT)",
      "a 1.2.3 (MIT)",
      "Palettes",
      "Pictures",
    ]);
    assertStringIncludes(text, "Our own license");
    assertStringIncludes(text, `${MIT}\nNoticed`);
  });

  it("finds what only comments say, and adds the standard text", async () => {
    const head = (year: number) => `/**\n * @license\n * Copyright ${year} Ann\n * As is.\n */\n`;
    const text = await noticesFor({
      "node_modules/a/package.json": about("a", "Apache-2.0"),
      "node_modules/a/index.js": `${head(2021)}export { a } from "./b.js";`,
      "node_modules/a/b.js": `${head(2020)}export const a = Math.random();`,
    });
    assertStringIncludes(text, "a 1.2.3 (Apache-2.0)\n\nCopyright 2020 Ann\nAs is.\n");
    assert(text.endsWith("Apache-2.0\n\nAll of Apache\n"), text);
  });

  it("tells of data of others that stand among our own sources", async () => {
    const text = await noticesFor({
      "node_modules/a/package.json": about("a", "MIT"),
      "node_modules/a/LICENSE": MIT,
      "node_modules/a/index.js": "export const a = Math.random();",
    });
    assert(!text.includes("BlazeFace"));
    const root = dirname(dirname(import.meta.dirname!));
    const own = await writeNotices(root, ["lib/pixelate/faces/weights.ts"]);
    assertStringIncludes(own, "Weights of BlazeFace (MediaPipe) (Apache-2.0)\n\nCopyright");
    assertStringIncludes(own, "Apache License");
    assertStringIncludes(own, "\nScarlet macaw, by Dcoetzee: https://");
  });

  it("gives the license of palettes that come under one, with whoever grants it", async () => {
    const root = dirname(dirname(import.meta.dirname!));
    const files = (await listFiles([`${root}/lib/color/palettes`])).map((file) =>
      file.slice(root.length + 1)
    );
    const sections = (await writeNotices(root, files)).split(/\n-+\n\n/);
    const sectionOf = (words: string) =>
      sections.find((text) => !text.startsWith("Palettes") && text.includes(words)) ?? "";
    // Others grant what they do without asking for a notice.
    const wanted = Object.entries(PALETTE_SOURCES).filter(([, { license }]) =>
      !/^(facts|CC0-1\.0|free to use in artwork, with thanks to the author)$/.test(license)
    );
    for (const [id, { source, license }] of wanted) {
      if (license === "MIT") {
        const text = sectionOf(`${source} (MIT)`);
        assertMatch(text, /\n\nCopyright \(c\) \d{4} .+\n\nPermission is hereby granted/, id);
        assertStringIncludes(text, "WITHOUT WARRANTY OF ANY KIND");
      } else {
        assertEquals([id, license], [id, "CC-BY-4.0"]);
        assertMatch(
          sectionOf("By LDraw.org."),
          /\nhttps:\/\/creativecommons\.org\/licenses\/by\/4\.0\//,
        );
      }
    }
    assert(wanted.length > 10);
  });

  it("stops at a package without a text", async () => {
    const files = {
      "node_modules/a/package.json": about("a", "BSD-2-Clause"),
      "node_modules/a/index.js": "export const a = Math.random();",
    };
    await assertRejects(() => noticesFor(files), Error, "a brings no text of its license");
  });
});

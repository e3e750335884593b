import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { stop } from "esbuild";
import { writeStylesheet } from "./stylesheet.ts";

/** The stylesheet of a project with one component. */
async function stylesheetOf(component: string, own = ""): Promise<string> {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/components`);
    await Deno.writeTextFile(`${root}/components/Part.tsx`, component);
    return await writeStylesheet(own, root, ["chrome110"]);
  } finally {
    await stop();
    await Deno.remove(root, { recursive: true });
  }
}

describe("writeStylesheet", () => {
  it("writes a rule for each class word, after our own", async () => {
    const css = await stylesheetOf('<p class="p-4 text-accent" />', "p { margin: 0; }");
    assert(css.startsWith("p{margin:0}"));
    assertStringIncludes(css, ".p-4{padding:1rem}");
    assertStringIncludes(css, ".text-accent{color:var(--accent)}");
  });

  it("thins colors that are custom properties", async () => {
    assertStringIncludes(
      await stylesheetOf('<p class="bg-ink/50" />'),
      "color-mix(in srgb,var(--ink) 50%,transparent)",
    );
  });

  it("writes the same, whatever the order of the words", async () => {
    const one = await stylesheetOf('<p class="p-4 sm:p-8 flex dark:hidden" />');
    assertEquals(await stylesheetOf('<p class="dark:hidden flex sm:p-8 p-4" />'), one);
  });

  it("knows the classes that are styled by hand, and markers", async () => {
    await stylesheetOf('<p class="group wavy" />', ".wavy { color: red; }");
  });

  it("finds the classes of variants, and a wrong word among them", async () => {
    const variants = 'export const SIZES = { small: "p-1 text-sm", large: "p-4 text-xl" };';
    assertStringIncludes(await stylesheetOf(variants), ".text-xl{");
    const error = await assertRejects(
      () => stylesheetOf(variants.replace("p-4 text-xl", "p-4 flex text-huge")),
      SyntaxError,
    );
    assertStringIncludes(error.message, 'components/Part.tsx:1: "text-huge"');
  });

  it("lets sentences be", async () => {
    await stylesheetOf('export const TEXT = "A hidden block of text in a table";');
  });

  it("names each word that is not known, with file and line", async () => {
    const error = await assertRejects(
      () => stylesheetOf('<p>\n  <b class="p-4 size-4" />\n  <i class="hover:nope" />\n</p>'),
      SyntaxError,
    );
    assertStringIncludes(error.message, 'components/Part.tsx:2: "size-4"');
    assertStringIncludes(error.message, 'components/Part.tsx:3: "hover:nope"');
    assert(!error.message.includes("p-4"));
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { sniff } from "@/lib/image/sniff.ts";
import { LANGUAGES } from "./language.ts";
import { findSample, offeredSamples } from "./samples.ts";

describe("samples", () => {
  it("offers a handful to try", () => {
    const offered = offeredSamples("en");
    assert(offered.length >= 4 && offered.length <= 6);
    assertEquals(findSample("en", offered[0]!.id), offered[0]!);
    assertEquals(findSample("en", "none"), null);
  });

  it("is told in every language", () => {
    const ids = offeredSamples("en").map(({ id }) => id).sort();
    for (const language of LANGUAGES) {
      assertEquals(offeredSamples(language).map(({ id }) => id).sort(), ids, language);
    }
  });

  it("shows those by light squares", async () => {
    for (const { thumb } of offeredSamples("en")) {
      const bytes = await Deno.readFile(`static${thumb}`);
      const { width, height } = await sniff(new Blob([bytes]));
      assertEquals([width, height], [160, 160], thumb);
      assert(bytes.length <= 8_000, `${thumb} has ${bytes.length} bytes`);
    }
  });

  it("has a record and a light file for every picture", async () => {
    const sources = await Deno.readTextFile("static/samples/SOURCES.md");
    for await (const { name } of Deno.readDir("static/samples")) {
      if (!name.endsWith(".jpg")) continue;
      const id = name.replace(/\.jpg$/, "");
      const sample = findSample("en", id);
      assertEquals(sample?.file, `/samples/${name}`, `content/en/samples.json has no ${id}`);
      assert(sources.includes(`\`${name}\``), `static/samples/SOURCES.md has no row of ${name}`);
      const bytes = await Deno.readFile(`static/samples/${name}`);
      assert(bytes.length <= 100_000, `${name} has ${bytes.length} bytes`);
      assertEquals((await sniff(new Blob([bytes]))).format, "JPEG");
    }
  });
});

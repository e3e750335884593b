import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { brokenLevels, readLevels } from "./levels.ts";
import { brokenRules } from "./rules.ts";

const LEVELS = readLevels(await Deno.readTextFile("CONTRIBUTING.md"));

/** What the gate says of one import. */
function complaints(file: string, target: string): string[] {
  const imports = [{ file, line: 3, target }];
  return [...brokenRules(imports), ...brokenLevels([file, target], imports, LEVELS)]
    .filter((sentence) => sentence.includes(" imports "));
}

describe("the rules and levels of this house", () => {
  const forbidden = [
    ["lib/image/decode.ts", "preact"],
    ["lib/pixelate/steps.ts", "@preact/signals"],
    ["lib/color/oklab.ts", "fresh/runtime"],
    ["lib/render/vector/svg.ts", "components/editor/Card.tsx"],
    ["lib/image/crop.ts", "lib/editor/crop.ts"],
    ["lib/outputs/png/make.ts", "preact"],
    ["lib/language/messages.ts", "lib/render/style.ts"],
    ["lib/render/style.ts", "lib/language/messages.ts"],
    ["lib/image/crop.ts", "lib/color/oklab.ts"],
    ["lib/worker/client.ts", "lib/cli/run.ts"],
    ["lib/editor/text.ts", "lib/content/page.ts"],
    ["lib/content/page.ts", "lib/site/origin.ts"],
    ["components/editor/Card.tsx", "lib/worker/client.ts"],
    ["components/editor/Card.tsx", "islands/PixelEditor.tsx"],
    ["components/editor/Card.tsx", "components/site/Footer.tsx"],
    ["components/kit/Dialog.tsx", "components/site/Footer.tsx"],
    ["islands/PixelEditor.tsx", "routes/index.tsx"],
    ["lib/site/develop.ts", "main.ts"],
    ["routes/index.tsx", "lib/jsr/fresh-core/src/mod.ts"],
    ["lib/jsr/fresh-core/src/mod.ts", "lib/document/size.ts"],
    ["lib/image/crop.ts", "tests/support/rasters.ts"],
    ["lib/image/crop.ts", "lib/image/crop_test.ts"],
  ];
  for (const [file = "", target = ""] of forbidden) {
    it(`forbid ${file} to import ${target}`, () => {
      const [sentence = ""] = complaints(file, target);
      assertStringIncludes(sentence, `${file}:3 imports ${target}. `);
    });
  }

  const allowed = [
    ["lib/pixelate/steps.ts", "lib/image/raster.ts"],
    ["lib/color/palette.ts", "lib/document/settings.ts"],
    ["lib/editor/model.ts", "@preact/signals"],
    ["lib/language/messages.ts", "lib/document/fault.ts"],
    ["islands/PixelEditor.tsx", "lib/worker/client.ts"],
    ["components/site/Card.tsx", "components/kit/Dialog.tsx"],
    ["routes/index.tsx", "islands/PixelEditor.tsx"],
    ["lib/jsr/fresh-core/src/mod.ts", "lib/jsr/fresh-core/src/app.ts"],
    ["lib/image/crop_test.ts", "tests/support/rasters.ts"],
  ];
  for (const [file = "", target = ""] of allowed) {
    it(`let ${file} import ${target}`, () => {
      assertEquals(complaints(file, target), []);
    });
  }
});

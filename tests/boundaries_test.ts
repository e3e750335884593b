import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { brokenRules, findImports } from "./boundaries.ts";

describe("findImports", () => {
  it("finds every kind of import with its line", () => {
    const source = [
      'import { a } from "@/lib/color/oklab.ts";',
      "import {",
      "  type B,",
      '} from "./b.ts";',
      'export * from "../c.ts";',
      'import "preact";',
      'const late = await import("./late.ts");',
    ].join("\n");
    assertEquals(findImports("lib/image/x.ts", source), [
      { file: "lib/image/x.ts", line: 1, target: "lib/color/oklab.ts" },
      { file: "lib/image/x.ts", line: 4, target: "lib/image/b.ts" },
      { file: "lib/image/x.ts", line: 5, target: "lib/c.ts" },
      { file: "lib/image/x.ts", line: 6, target: "preact" },
      { file: "lib/image/x.ts", line: 7, target: "lib/image/late.ts" },
    ]);
  });

  it("takes no text for an import", () => {
    assertEquals(findImports("lib/a.ts", 'const text = "from here";\nconst b = x.import;\n'), []);
  });
});

describe("brokenRules", () => {
  const forbidden = [
    ["lib/image/decode.ts", "preact"],
    ["lib/pixelate/steps.ts", "@preact/signals"],
    ["lib/color/oklab.ts", "fresh/runtime"],
    ["lib/render/vector/svg.ts", "components/editor/Card.tsx"],
    ["lib/image/crop.ts", "lib/editor/crop.ts"],
    ["components/editor/Card.tsx", "lib/worker/client.ts"],
    ["routes/index.tsx", "lib/jsr/fresh-core/src/mod.ts"],
  ];
  for (const [file = "", target = ""] of forbidden) {
    it(`forbids ${file} to import ${target}`, () => {
      const [sentence = ""] = brokenRules([{ file, line: 3, target }]);
      assertStringIncludes(sentence, `${file}:3 imports ${target}. `);
    });
  }

  const allowed = [
    ["lib/pixelate/steps.ts", "lib/image/raster.ts"],
    ["lib/editor/model.ts", "@preact/signals"],
    ["islands/PixelEditor.tsx", "lib/worker/client.ts"],
    ["lib/jsr/fresh-core/src/mod.ts", "lib/jsr/fresh-core/src/app.ts"],
  ];
  for (const [file = "", target = ""] of allowed) {
    it(`lets ${file} import ${target}`, () => {
      assertEquals(brokenRules([{ file, line: 1, target }]), []);
    });
  }
});

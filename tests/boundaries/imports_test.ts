import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findImports } from "./imports.ts";

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
      'type Late = typeof import("../late.ts");',
    ].join("\n");
    assertEquals(findImports("lib/image/x.ts", source), [
      { file: "lib/image/x.ts", line: 1, target: "lib/color/oklab.ts" },
      { file: "lib/image/x.ts", line: 4, target: "lib/image/b.ts" },
      { file: "lib/image/x.ts", line: 5, target: "lib/c.ts" },
      { file: "lib/image/x.ts", line: 6, target: "preact" },
      { file: "lib/image/x.ts", line: 7, target: "lib/image/late.ts" },
      { file: "lib/image/x.ts", line: 8, target: "lib/late.ts" },
    ]);
  });

  it("takes no text for an import", () => {
    assertEquals(findImports("lib/a.ts", 'const text = "from here";\nconst b = x.import;\n'), []);
  });
});

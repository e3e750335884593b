import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DOMParser } from "linkedom";
import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import type { PrintedPage } from "./printed_page.ts";
import { pageSvg } from "./page_svg.ts";

const PAGE: PrintedPage = {
  width: 210,
  height: 297,
  parts: [
    {
      kind: "heading",
      drawings: [{
        kind: "texts",
        color: "#000000",
        size: 4,
        anchor: "end",
        texts: [{ x: 200, y: 14, text: "A <b> & c" }],
      }],
    },
    {
      kind: "figure",
      says: "Chart",
      drawings: [
        { kind: "rects", color: "#ff0000", rects: [10, 20, 30, 5] },
        { kind: "glyphs", color: "#000000", size: 24, glyphs: [0, 100, 50] },
        {
          kind: "picture",
          x: 10,
          y: 30,
          width: 20,
          height: 10,
          columns: 4,
          rows: 2,
          colors: ["#0000ff", "#00ff00"],
          cells: Int32Array.of(0, 0, -1, 1, 1, 1, 1, 1),
        },
      ],
    },
    {
      kind: "table",
      rows: [{
        isHead: true,
        cells: [[{ kind: "lines", color: "#808080", width: 0.2, lines: [1, 2, 3, 4] }]],
      }],
    },
  ],
};

describe("pageSvg", () => {
  const svg = pageSvg(PAGE);

  it("has the page's true size, and a millimeter for its unit", () => {
    const root = new DOMParser().parseFromString(svg, "text/xml").querySelector("svg")!;
    assertEquals(root.getAttribute("width"), "210mm");
    assertEquals(root.getAttribute("viewBox"), "0 0 210 297");
  });

  it("draws every kind of part, signs by their own outlines", () => {
    assert(svg.includes('<path fill="#ff0000" d="M10 20h30v5h-30Z"/>'));
    const moved = GLYPHS[0]!.path.replace(
      /([\d.]+) ([\d.]+)/g,
      (_, x, y) => `${Number(x) + 100} ${Number(y) + 50}`,
    );
    assert(svg.includes(moved));
    assert(svg.includes('<path fill="#0000ff" d="M0 0h2v1H0Z"/>'));
    assert(svg.includes('<path fill="#00ff00" d="M3 0h1v1H3ZM0 1h4v1H0Z"/>'));
    assert(svg.includes("M1 2L3 4"));
  });

  it("writes texts so that nothing in them is taken for markup", () => {
    assert(svg.includes("A &lt;b&gt; &amp; c"));
  });
});

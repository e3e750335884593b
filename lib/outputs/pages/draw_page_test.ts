import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { META as TRUE_SIZE } from "../true_size/meta.ts";
import { drawPage } from "./draw_page.ts";

const GRID = {
  columns: 40,
  rows: 20,
  palette: Uint8ClampedArray.of(200, 30, 30, 255, 20, 20, 90, 255),
  cells: Uint32Array.from({ length: 800 }, (_, i) => Number(i % 3 === 0)),
};
const craft = parseCraftSettings({ craft: "beads" });

describe("drawPage", () => {
  it("draws each page that there is, and names all", async () => {
    const first = await drawPage(GRID, { output: "pdf", name: "Fox.png", craft }, 0);
    assert(first.names.length >= 3, "an overview and two boards");
    assert(first.svg.includes("Fox") && !first.svg.includes("Fox.png"));
    const pages = await Promise.all(
      first.names.map((_, i) => drawPage(GRID, { output: "pdf", craft }, i)),
    );
    assertEquals(new Set(pages.map(({ svg }) => svg)).size, pages.length);
    assertEquals(pages.map(({ number }) => number), [...pages.keys()]);
  });

  it("stays at the last page where fewer are left", async () => {
    const { number, names } = await drawPage(GRID, { output: "true-size", craft }, 99);
    assertEquals(number, names.length - 1);
  });

  it("takes paper and chart as the file does", async () => {
    const options = { paper: "letter", chart: "codes" } as const;
    const { width, height } = await drawPage(GRID, { output: "pdf", craft, options }, 0);
    assertEquals([width, height].sort(), [215.9, 279.4]);
  });

  it("takes what fields show where nobody chose", async () => {
    const { overlap, correction } = TRUE_SIZE.options;
    const large = parseCraftSettings({ craft: "print", cell: 20 });
    const draw = (options: { overlap?: number; correction?: number }) =>
      drawPage(GRID, { output: "true-size", craft: large, options }, 1);
    const usual = await draw({});
    assertEquals(await draw({ overlap: overlap.usual, correction: correction.usual }), usual);
    assertNotEquals(await draw({ overlap: overlap.usual + 20 }), usual);
    assertNotEquals(await draw({ correction: correction.usual - 1 }), usual);
  });
});

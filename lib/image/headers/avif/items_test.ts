import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { big, box, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { readItems } from "./items.ts";

async function items(...boxes: readonly Part[]) {
  return await readItems(readBytes(new Blob([box("meta", [0, 0, 0, 0], ...boxes)])));
}

describe("readItems", () => {
  it("reads the picture, kinds and references with numbers of two bytes", async () => {
    const { primary, types, references } = await items(
      box("pitm", [0, 0, 0, 0, 0, 5]),
      box("iinf", [0, 0, 0, 0, 0, 1], box("infe", [2, 0, 0, 0, 0, 5, 0, 0], "grid\0")),
      box("iref", [0, 0, 0, 0], box("dimg", [0, 5, 0, 2, 0, 6, 0, 7])),
    );
    assertEquals(primary, { id: 5, at: { start: 24, end: 26 } });
    assertEquals(Object.fromEntries(types), { 5: "grid" });
    assertEquals(references.map(({ type, from, to }) => [type, from, to]), [["dimg", 5, [6, 7]]]);
  });

  it("reads them with numbers of four bytes", async () => {
    const id = big(4, 70_000);
    const { primary, types, references } = await items(
      box("pitm", [1, 0, 0, 0], id),
      box("iinf", [1, 0, 0, 0], big(4, 1), box("infe", [3, 0, 0, 0], id, [0, 0], "av01\0")),
      box("iref", [1, 0, 0, 0], box("auxl", id, [0, 1], id)),
    );
    assertEquals(primary, { id: 70_000, at: { start: 24, end: 28 } });
    assertEquals(types.get(70_000), "av01");
    const [reference] = references;
    assertEquals([reference!.type, reference!.from, reference!.to], ["auxl", 70_000, [70_000]]);
    assertEquals(reference!.at.end - reference!.at.start, 4);
  });

  it("takes nothing from boxes that are cut", async () => {
    const empty = { primary: null, types: new Map(), references: [] };
    assertEquals(await items(), empty);
    assertEquals(
      await items(box("pitm", [0, 0, 0]), box("iinf"), box("iref", [0, 0, 0, 0], box("auxl", [0]))),
      empty,
    );
  });
});

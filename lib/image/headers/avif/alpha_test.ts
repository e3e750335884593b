import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { box, join } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { alphaOfPicture, isAlpha } from "./alpha.ts";
import type { ItemReference } from "./items.ts";

function reference(type: string, from: number, ...to: readonly number[]): ItemReference {
  return { type, from, to, at: { start: 0, end: 4 } };
}

function find(references: readonly ItemReference[], alphas: readonly number[]) {
  const primary = { id: 1, at: { start: 0, end: 2 } };
  return alphaOfPicture({ primary, types: new Map(), references }, new Set(alphas));
}

describe("isAlpha", () => {
  it("goes by the whole name, in either wording", async () => {
    const names = {
      "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0": true,
      "urn:mpeg:hevc:2015:auxid:1\0subtype": true,
      "urn:mpeg:hevc:2015:auxid:1": true,
      "urn:mpeg:hevc:2015:auxid:10\0": false,
      "urn:mpeg:mpegB:cicp:systems:auxiliary:depth\0": false,
      "urn:com:apple:photo:2020:aux:hdrgainmap\0": false,
      "": false,
    };
    for (const [name, wanted] of Object.entries(names)) {
      const file = join(box("auxC", [0, 0, 0, 0], name));
      const property = { type: "auxC", start: 8, end: file.length };
      assertEquals([name, await isAlpha(readBytes(new Blob([file])), property)], [name, wanted]);
    }
  });
});

describe("alphaOfPicture", () => {
  it("is that of the picture, not of others nor for something else, however many there are", () => {
    const own = reference("auxl", 3, 1);
    const others = [reference("auxl", 2, 1), reference("auxl", 5, 4), reference("thmb", 3, 1)];
    assertEquals(find([...others, own], [3, 5]), own);
    assertEquals(find(others, [3, 5]), null);
    assertEquals(find([own, reference("auxl", 6, 1)], [3, 6]), null);
  });

  it("may be told of its tiles alone", () => {
    const own = reference("auxl", 3, 1);
    assertEquals(find([own, reference("dimg", 3, 7, 8)], [7, 8]), own);
    assertEquals(find([own, reference("dimg", 1, 7, 8)], [7, 8]), null);
  });
});

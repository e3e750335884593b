import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { unzipSync, zipSync } from "fflate";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { isOwnFile } from "./is_own_file.ts";
import { outputJob } from "./job.ts";
import { MADE_BY, MADE_BY_WITHIN } from "./made_by.ts";
import { makeOutput } from "./make_output.ts";
import { ENGINE_OUTPUTS, type EngineOutputId } from "./outputs.ts";

/** Lists whose readers take nothing but what they are for. */
const WITHOUT_A_WORD: readonly EngineOutputId[] = [
  "hex",
  "bricklink",
  "chart",
  "counts",
  "rebrickable",
];

const LEGO = (await loadPalette("lego-plates")).colors;
const PLAIN = randomGrid(1, 40, 30, { colors: 40 });
const GRID = {
  ...PLAIN,
  materials: materialsOf(
    Array.from({ length: colorCount(PLAIN) }, (_, i) => ({
      ...LEGO[i % LEGO.length]!,
      hex: toHex(paletteColor(PLAIN, i)),
    })),
  )!,
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
const latin = (text: string) => Uint8Array.from(text, (byte) => byte.charCodeAt(0));
const isOwn = (bytes: Uint8Array<ArrayBuffer>) =>
  isOwnFile(bytes.subarray(0, MADE_BY_WITHIN), () => bytes);
const made = async (id: EngineOutputId) =>
  (await makeOutput(GRID, outputJob(id, { style: "bricks", name: "a.jpg" }))).bytes;

describe("isOwnFile", () => {
  for (const { id } of ENGINE_OUTPUTS) {
    const isTold = !WITHOUT_A_WORD.includes(id);
    it(`${isTold ? "knows" : "does not know"} a file of the kind ${id}`, async () => {
      assertEquals(isOwn(await made(id)), isTold);
    });
  }

  it("knows data however it is laid out, and with a byte order mark", async () => {
    for (const id of ["json", "plan"] as const) {
      const value = JSON.parse(new TextDecoder().decode(await made(id)));
      const turned = Object.fromEntries(Object.entries(value).reverse());
      for (const text of [JSON.stringify(turned), `\ufeff${JSON.stringify(value, null, 4)}`]) {
        assertEquals(isOwn(bytesOf(text)), true);
      }
    }
  });

  it("knows pages that another program wrote anew, by the plan that they carry", async () => {
    const pdf = textOf(await made("pdf")).replace(`/Creator(${MADE_BY})`, "/Creator(Other)");
    assertEquals(isOwn(latin(pdf)), true);
  });

  it("takes nothing of others for it, nor what is damaged", async () => {
    const json = new TextDecoder().decode(await made("json"));
    const others = [
      bytesOf('{"columns": 2, "rows": 2, "colors": ["#000000"]}'),
      bytesOf('{"palette": ["#000000"], "cells": []}'),
      bytesOf(json.slice(0, -9)),
      bytesOf("{"),
      bytesOf("GIMP Palette\nName: a\n#\n0 0 0\n"),
      bytesOf(`<svg xmlns="http://www.w3.org/2000/svg"><title>${MADE_BY}</title></svg>`),
      bytesOf(`0 FILE a.ldr\n0 Author: Somebody\n`),
      bytesOf("%PDF-1.7\n%%EOF"),
      zipSync({ "a.txt": bytesOf(MADE_BY) }) as Uint8Array<ArrayBuffer>,
      zipSync({ "docProps/core.xml": bytesOf("<dc:creator>Somebody</dc:creator>") }) as Uint8Array<
        ArrayBuffer
      >,
      (await made("zip")).slice(0, 500),
      new Uint8Array(),
    ];
    for (const other of others) assertEquals(isOwn(other), false, textOf(other).slice(0, 80));
  });

  it("does not read a picture to its end", async () => {
    const never = () => {
      throw new Error("It was read.");
    };
    for (const head of [await made("png"), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]) {
      isOwnFile(head.subarray(0, MADE_BY_WITHIN), never);
    }
  });
});

describe("a workbook", () => {
  it("names who made it where office programs look for that", async () => {
    const parts = unzipSync(await made("xlsx"));
    const links = textOf(parts["_rels/.rels"]!);
    assertEquals([...links.matchAll(/Target="([^"]+)"/g)].map(([, to]) => to), [
      "xl/workbook.xml",
      "docProps/core.xml",
    ]);
    assertEquals(textOf(parts["[Content_Types].xml"]!).includes('"/docProps/core.xml"'), true);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { isOwnFile } from "./is_own_file.ts";
import { isOwnList } from "./is_own_list.ts";
import { outputJob } from "./job.ts";
import { MADE_BY_WITHIN } from "./made_by.ts";
import { makeOutput } from "./make_output.ts";
import { ENGINE_OUTPUTS } from "./outputs.ts";

const LEGO = (await loadPalette("lego-plates")).colors;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const isList = (bytes: Uint8Array<ArrayBuffer>) =>
  isOwnList(bytes.subarray(0, MADE_BY_WITHIN), () => bytes);

describe("isOwnList", () => {
  for (const columns of [1, 3, 700]) {
    const plain = randomGrid(2, columns, 4, { colors: 8 });
    const colors = Array.from({ length: colorCount(plain) }, (_, i) => ({
      ...LEGO[i]!,
      hex: toHex(paletteColor(plain, i)),
    }));
    const grid = { ...plain, materials: materialsOf(colors)! };
    for (const { id } of ENGINE_OUTPUTS) {
      it(`or isOwnFile knows a file of the kind ${id}, ${columns} cells wide`, async () => {
        const { bytes } = await makeOutput(grid, outputJob(id, { style: "bricks", name: "a.jpg" }));
        const isFile = isOwnFile(bytes.subarray(0, MADE_BY_WITHIN), () => bytes);
        assertEquals([isFile, isList(bytes)], [isFile, !isFile]);
      });
    }
  }

  it("knows a palette that another program saved", () => {
    for (const text of ["00AAff\n", "00AAFF\r\nffffff\r\n", "00aaff\nFFFFFF"]) {
      assertEquals(isList(bytesOf(text)), true, JSON.stringify(text));
    }
  });

  it("looks at a long text of any kind without trying it in many ways", () => {
    const parts = [
      "112233\n",
      "AABBCC\r\n",
      "1234",
      ",\r\n",
      "a\r\n",
      "a,b",
      "a",
      "\r\n",
      "\r",
      "\n",
      " ",
    ];
    for (const start of ["", "112233\n", "\uFEFF", "\uFEFFa,\r\n", "Part,", "<INV"]) {
      for (const part of parts) {
        const text = start + part.repeat(1e6 / part.length);
        assertEquals(isList(bytesOf(`${text} \uFEFF`)), false, JSON.stringify(start + part));
      }
    }
  });

  it("takes nothing else for one, and reads no picture to its end", () => {
    for (
      const other of [
        "",
        "112233\nno color\n",
        "112233",
        "#112233\n",
        "Part,Number\n1,2\n",
        "\uFEFFjust a text\r\n",
        "\uFEFFword\r\nand another\r\n",
        "112233\r445566\r",
        "\uFEFFa,b\nc\n",
        "<INVENTORY><ITEM/></INVENTORY>",
        "<svg/>",
        "112233\n\0",
      ]
    ) {
      assertEquals(isList(bytesOf(other)), false, JSON.stringify(other));
    }
    const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
    assertEquals(
      isOwnList(picture, () => {
        throw new Error("It was read.");
      }),
      false,
    );
  });
});

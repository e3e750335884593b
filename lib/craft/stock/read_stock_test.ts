import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { readStock } from "./read_stock.ts";

const LEGO = (await loadPalette("lego")).colors;
const DMC = (await loadPalette("dmc")).colors;
const MARD = (await loadPalette("mard")).colors;

/** Names of the colors that were read, the part and the count. */
function read(text: string, colors = LEGO) {
  const { stock, faults } = readStock(text, colors);
  const found = stock.map(({ color, part, count }) => {
    const { name, code } = colors.find(({ hex }) => hex === color)!;
    return [name ?? code, part, count].filter((one) => one !== null).join(" ");
  });
  return { found, faults: faults.map(({ code, values }) => `${code} ${values["line"]}`) };
}

describe("readStock", () => {
  it("reads what is typed, a color a line", () => {
    assertEquals(read("Tan 37\n12 x Black\n\nred: 5\nDark Tan = 1\n#f4f4f4, 3\nTan 3"), {
      found: ["Tan 40", "Black 12", "Red 5", "Dark Tan 1", "White 3"],
      faults: [],
    });
    assertEquals(read("310 12\n01 x 5\nDMC 3865: 2\nBlanc 9", DMC).found, [
      "Black 12",
      "White Tin 5",
      "Winter White 2",
      "White 9",
    ]);
    assertEquals(read("A01 5\na1 5\nA10 1", MARD).found, ["A1 10", "A10 1"]);
  });

  it("takes no color for another that is called alike", () => {
    assertEquals(read("Blue - DK 5\n825 3\nBlue - VY LT 2", DMC), {
      found: ["Blue - DK 3", "Blue - VY LT 2"],
      faults: ["stock-several 1"],
    });
  });

  it("knows codes and names behind their brand", async () => {
    const { colors } = await loadPalette("diamond-dotz");
    assertEquals(read("Diamond Dotz 8001 7\ndiamond  dotz Black: 2", colors), {
      found: ["Black 9"],
      faults: [],
    });
    assertEquals(read("MARD A01 5\nMard a1 2", MARD).found, ["A1 7"]);
  });

  it("reads BrickLink's XML by BrickLink's numbers, both of its dialects", () => {
    const item = (fields: string) => `<ITEM><ITEMTYPE>P</ITEMTYPE>${fields}</ITEM>`;
    const xml = `<INVENTORY>${item("<ITEMID>3024</ITEMID><COLOR>5</COLOR><MINQTY>4</MINQTY>")}
      ${item("<ITEMID> 4073 </ITEMID>\n<COLOR>11</COLOR><QTY>7</QTY>")}
      ${item("<ITEMID>9999</ITEMID><COLOR>11</COLOR><QTY>7</QTY>")}</INVENTORY>`;
    assertEquals(read(xml), {
      found: ["Red plate-1x1 4", "Black round-plate-1x1 7"],
      faults: ["stock-part 3"],
    });
  });

  it("reads prices beside counts, and without them", () => {
    const csv = "Name;Part;Owned;Price\nTan;;3;0,05 €\nRed;Plate 2 x 4;;$0.21\nBlack;;5;free\n";
    const { stock, prices, faults } = readStock(csv, LEGO);
    const hex = (name: string) => LEGO.find((color) => color.name === name)!.hex;
    assertEquals(stock.map(({ color, count }) => [color, count]), [
      [hex("Tan"), 3],
      [hex("Black"), 5],
    ]);
    assertEquals(prices, [
      { color: hex("Tan"), part: null, price: 0.05 },
      { color: hex("Red"), part: "plate-2x4", price: 0.21 },
    ]);
    assertEquals(faults.map(({ code, values }) => [code, values["line"]]), [["stock-price", 4]]);
    const alone = readStock("Color,Price\nTan,0.04", LEGO);
    assertEquals([alone.stock.length, alone.prices[0]!.price], [0, 0.04]);
    const item = (price: string) =>
      `<ITEM><ITEMID>3024</ITEMID><COLOR>11</COLOR><MINQTY>4</MINQTY>${price}</ITEM>`;
    const limit = (price: string) => readStock(`<INVENTORY>${item(price)}</INVENTORY>`, LEGO);
    assertEquals(limit("<MAXPRICE>0.0800</MAXPRICE>").prices[0]!.price, 0.08);
    // No limit.
    assertEquals(limit("<MAXPRICE>-1.0000</MAXPRICE>").prices, []);
    const shop =
      "<Item><ItemID>3024</ItemID><ColorID>5</ColorID><Qty>9</Qty><Price>.06</Price></Item>";
    const kept = readStock(`<BrickStoreXML><Inventory>${shop}</Inventory></BrickStoreXML>`, LEGO);
    assertEquals([kept.stock[0]!.count, kept.prices[0]!.price], [9, 0.06]);
  });

  it("reads Rebrickable's CSV by Rebrickable's numbers", () => {
    const csv =
      "Part,Color,Quantity,Is Spare\n3024,4,10,False\n6141,326,2,True\n3020,1050,1,False\n";
    assertEquals(read(csv).found, [
      "Red plate-1x1 10",
      "Olive Green round-plate-1x1 2",
      "Coral plate-2x4 1",
    ]);
  });

  it("reads tables by the names of their columns", () => {
    assertEquals(read("Name;Qty\nTan;4\nRed;5").found, ["Tan 4", "Red 5"]);
    const own =
      "\uFEFFSign,Brand,Code,Name,Color,Part,Count\n■,LEGO,26,Black,#1b2a34,Plate 1 x 2,9";
    assertEquals(read(own).found, ["Black plate-1x2 9"]);
  });

  it("tells of each line that it cannot use, and keeps the others", () => {
    assertEquals(read("Tan 4\nPurplish 3\nRed -5\nBlack 99999999\nWhite 1.5\nBlue\nLime 0"), {
      found: ["Tan 4", "Lime 0"],
      faults: ["stock-color 2", "stock-count 3", "stock-count 4", "stock-count 5", "stock-count 6"],
    });
  });

  it("refuses what is no list with a sentence", () => {
    for (const text of ["", "hello", "<html></html>", "Part,Color,Quantity\n", "\0\0\0", "{}"]) {
      assertThrows(() => readStock(text, LEGO), SyntaxError, "such as Tan 37");
    }
    assertThrows(() => readStock("x".repeat(3_000_000), LEGO), RangeError, "too long");
    assert(readStock("Tan 1\n".repeat(100_000), LEGO).stock[0]!.count === 100_000);
  });
});

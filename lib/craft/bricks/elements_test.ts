import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { ROWS } from "./element_rows.ts";
import { elementOf, partsOfColor } from "./elements.ts";
import { BRICK_PARTS, brickPart, PART_KINDS } from "./parts.ts";

/** Colors of plates that are sold today as LEGO, BrickLink, LDraw and Rebrickable number them, gathered apart from the generated rows. */
const SOLD = `Black 26/11/0, Blue 23/7/1, Green 28/6/2, Dark Turquoise 107/39/3, Red 21/5/4,
  Dark Pink 22/47/5, Bright Green 37/36/10, Yellow 24/3/14, White 1/1/15, Tan 5/2/19, Orange 106/4/25,
  Magenta 124/71/26, Lime 119/34/27, Dark Tan 138/69/28, Bright Pink 222/104/29, Medium Lavender 324/157/30,
  Lavender 325/154/31, Reddish Brown 192/88/70, Light Bluish Gray 194/86/71, Dark Bluish Gray 199/85/72,
  Medium Blue 102/42/73, Light Nougat 283/90/78, Medium Nougat 312/150/84, Dark Purple 268/89/85,
  Nougat 18/28/92, Yellowish Green 326/158/326/158, Bright Light Orange 191/110/191,
  Bright Light Blue 212/105/212, Bright Light Yellow 226/103/226, Dark Blue 140/63/272, Dark Green 141/80/288,
  Dark Brown 308/120/308, Dark Red 154/59/320, Dark Azure 321/153/321, Medium Azure 322/156/322,
  Light Aqua 323/152/323, Olive Green 330/155/330/326, Sand Green 151/48/378, Sand Blue 135/55/379,
  Dark Orange 38/68/484, Coral 353/220/353/1050, Vibrant Yellow 368/236/368/1062,
  Reddish Orange 402/167/402/1136`;

const PALETTES = {
  "lego-plates": "plate-1x1",
  "lego-tiles": "tile-1x1",
  "lego-round-plates": "round-plate-1x1",
  "lego-round-tiles": "round-tile-1x1",
} as const;

describe("the colors of bricks", () => {
  it("are numbered as each system numbers them", async () => {
    const { colors } = await loadPalette("lego-plates");
    const numbers = colors.map(({ name, code, bricklink, ldraw, rebrickable }) => {
      return [name, code, bricklink, ldraw, rebrickable].join("/");
    });
    const wanted = SOLD.split(",").map((entry) => {
      const [, name, ids] = /^\s*(.*) ([\d/]+)$/.exec(entry)!;
      const [lego, bricklink, ldraw, rebrickable = ldraw] = ids!.split("/");
      return [name, lego, bricklink, ldraw, rebrickable].join("/");
    });
    assertEquals(numbers.toSorted(), wanted.toSorted());
  });

  it("are told apart by each system", async () => {
    const { colors } = await loadPalette("lego");
    for (const system of ["code", "bricklink", "ldraw", "rebrickable", "name"] as const) {
      const known = colors.map((color) => color[system]).filter((id) => id !== undefined);
      assertEquals(new Set(known).size, known.length, system);
      // Rebrickable knows one of the retired colors, Dark Nougat, by no name of its own.
      assert(known.length >= colors.length - (system === "rebrickable" ? 1 : 0), system);
    }
  });

  it("that are sold exist as what they are sold as", async () => {
    for (const [id, part] of Object.entries(PALETTES)) {
      for (const color of (await loadPalette(id)).colors) {
        assert(elementOf(color, brickPart(part)!) !== null, `${id} ${color.name}`);
      }
    }
  });

  it("are either among those sold, retired, or sold as no part of a single stud", async () => {
    const namesOf = async (id: string) => (await loadPalette(id)).colors.map(({ name }) => name!);
    const sold = new Set((await Promise.all(Object.keys(PALETTES).map(namesOf))).flat());
    const retired = await namesOf("lego-retired");
    assertEquals(retired.filter((name) => sold.has(name)), []);
    const rest = (await namesOf("lego")).filter((name) =>
      !sold.has(name) && !retired.includes(name)
    );
    assertEquals(rest.toSorted(), ["Medium Brown", "Sienna Brown", "Umber Brown", "Warm Tan"]);
  });
});

describe("elements", () => {
  it("are of parts and colors that are known, each of one part in one color", async () => {
    const colors = new Set(
      [...(await loadPalette("lego")).colors, ...(await loadPalette("lego-tiles")).colors]
        .map(({ rebrickable }) => `${rebrickable}`),
    );
    const parts = new Set(BRICK_PARTS.map(({ rebrickable }) => rebrickable));
    const elements: string[] = [];
    for (const line of ROWS.elements.trim().split("\n")) {
      const [color, pairs] = line.split("|");
      assert(colors.has(color!), color);
      for (const pair of pairs!.split(",")) {
        const [part, element] = pair.split(":");
        assert(parts.has(part!), part);
        assert(/^\d{5,7}$/.test(element!), `${line}: ${element}`);
        elements.push(element!);
      }
    }
    assertEquals(new Set(elements).size, elements.length);
  });

  it("tell what a color lacks", async () => {
    const { colors } = await loadPalette("lego-plates");
    const lacking = (part: string) =>
      colors.filter((color) => elementOf(color, brickPart(part)!) === null)
        .map(({ name }) => name).toSorted();
    assertEquals(lacking("plate-2x2"), ["Coral", "Light Aqua", "Vibrant Yellow"]);
    assertEquals(lacking("plate-2x4"), ["Reddish Orange"]);
    assertEquals(lacking("round-tile-1x1"), ["Reddish Orange", "Sand Green"]);
    assertEquals(partsOfColor({}), null);
    assertEquals(partsOfColor(colors[0]!)?.length, BRICK_PARTS.length);
  });
});

describe("BRICK_PARTS", () => {
  it("hold every kind from a single stud on, and each number once", () => {
    for (const kind of PART_KINDS) {
      const [first] = BRICK_PARTS.filter((part) => part.kind === kind);
      assertEquals([first?.length, first?.width], [1, 1], kind);
    }
    for (const system of ["id", "name", "bricklink", "rebrickable", "ldraw"] as const) {
      const numbers = BRICK_PARTS.map((part) => part[system]);
      assertEquals(new Set(numbers).size, numbers.length, system);
    }
    assert(BRICK_PARTS.every(({ length, width }) => length >= width));
    assertEquals(brickPart("plate-2x4")?.bricklink, "3020");
    assertEquals(brickPart("plate-1x2")?.ldraw, "3023b");
    assertEquals(brickPart("round-plate-1x1")?.bricklink, "4073");
    assertEquals(brickPart("plate-9x9"), undefined);
  });
});

import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "./load_palette.ts";
import { PALETTE_GROUPS } from "./palette.ts";
import { PALETTE_LIST, PALETTE_SOURCES } from "./palette_list.ts";
import type { PaletteTables } from "./palette_rows.ts";
import { resolvePalette } from "./resolve_palette.ts";

describe("PALETTE_LIST", () => {
  it("holds every id once, group by group", () => {
    const ids = PALETTE_LIST.map(({ id }) => id);
    assertEquals(new Set(ids).size, ids.length);
    for (const id of ids) assert(/^[a-z0-9][a-z0-9.-]{0,63}$/.test(id), id);
    const groups = PALETTE_LIST.map(({ group }) => PALETTE_GROUPS.indexOf(group));
    assertEquals(groups, groups.toSorted((one, other) => one - other));
    assertEquals(new Set(groups).size, PALETTE_GROUPS.length);
  });

  it("says truly how many colors there are, each once, and where they come from", async () => {
    assertEquals(
      Object.keys(PALETTE_SOURCES),
      PALETTE_LIST.map(({ id }) => id),
      "PALETTE_SOURCES has not the order of PALETTE_LIST",
    );
    for (const { id, size, name, author } of PALETTE_LIST) {
      const { source, license } = PALETTE_SOURCES[id];
      const { colors } = await loadPalette(id);
      assertEquals(colors.length, size, `the size of ${id} in lib/color/palette_list.ts`);
      const values = new Set(colors.map(({ hex }) => hex));
      for (const hex of values) assert(/^#[0-9a-f]{6}$/.test(hex), `${id}: ${hex}`);
      assertEquals(values.size, size, `${id} holds a color twice`);
      for (const text of [name, author, license]) assert(text.length > 1, id);
      assert(URL.canParse(source), `${id}: ${source}`);
    }
  });

  it("reads every file of palettes/, but for the rows that those share", () => {
    const files = [...Deno.readDirSync(new URL("./palettes/", import.meta.url))]
      .map(({ name }) => name).filter((name) => !name.endsWith("_rows.ts"));
    assertEquals(
      files.sort(),
      PALETTE_GROUPS.map((group) => `${group.replaceAll("-", "_")}.ts`).sort(),
      "lib/color/palettes/ has a file that is named after no group of PALETTE_GROUPS",
    );
  });

  it("lists all that have colors in palettes/", async () => {
    const ids = new Map<string, string>(PALETTE_LIST.map(({ id, group }) => [id, group]));
    for (const group of PALETTE_GROUPS) {
      const file = `palettes/${group.replaceAll("-", "_")}.ts`;
      const { TABLES }: { readonly TABLES: PaletteTables } = await import(`./${file}`);
      assertEquals(
        Object.keys(TABLES).filter((id) => ids.get(id) !== group),
        [],
        `lib/color/${file} has colors without an entry of that group in lib/color/palette_list.ts`,
      );
      assertEquals(
        [...ids].filter(([id, of]) => of === group && !Object.hasOwn(TABLES, id)),
        [],
        `lib/color/palette_list.ts has entries without colors in lib/color/${file}`,
      );
    }
  });

  it("holds what can be bought in the numbers that its sources give", () => {
    const sizes = Object.fromEntries(PALETTE_LIST.map(({ id, size }) => [id, size]));
    const wanted = {
      "lego-plates": 43,
      "lego-tiles": 44,
      "lego-round-tiles": 41,
      "lego-round-plates": 36,
      "lego-retired": 39,
      "lego": 86,
      "mard": 221,
      "cosmo": 500,
      "dmc": 489,
      "dmc-drills": 454,
      "diamond-dotz": 435,
    };
    for (const [id, size] of Object.entries(wanted)) assertEquals(sizes[id], size, id);
  });

  it("says of what can be bought how old and how sure its values are", () => {
    for (const { id, group } of PALETTE_LIST) {
      const { evidence } = PALETTE_SOURCES[id];
      const isBought = ["lego", "beads", "threads", "drills"].includes(group);
      assertEquals(evidence !== undefined, isBought, id);
      if (evidence) assert(/^20\d\d-\d\d-\d\d$/.test(evidence.date), id);
    }
  });

  it("leaves out beads that glow, glitter or let light through", async () => {
    for (const { id } of PALETTE_LIST.filter(({ group }) => group === "beads")) {
      for (const { name = "" } of (await loadPalette(id)).colors) {
        assert(!/neon|glow|glitter|trans|^clear|metallic|pearlescent/i.test(name), `${id} ${name}`);
      }
    }
  });

  it("numbers what can be bought", async () => {
    for (
      const { id } of PALETTE_LIST.filter(({ group }) =>
        ["lego", "beads", "threads", "drills"].includes(group)
      )
    ) {
      const { colors } = await loadPalette(id);
      const codes = colors.map(({ code, rebrickable }) => code ?? `Rebrickable ${rebrickable}`);
      // Of Warm Pink, new in 2026, LEGO's number is not known.
      const uncoded = colors.filter(({ code }) => !code).map(({ name }) => name);
      assertEquals(uncoded, id === "lego-tiles" ? ["Warm Pink"] : [], id);
      assertEquals(new Set(codes).size, codes.length, `${id} has a number twice`);
    }
    const lego = (await loadPalette("lego")).colors;
    assertEquals(new Set(lego.map(({ bricklink }) => bricklink)).size, lego.length);
    assertEquals(lego.find(({ bricklink }) => bricklink === 5)?.code, "21");
    const dmc = (await loadPalette("dmc")).colors;
    assertEquals(dmc.find(({ code }) => code === "310")?.name, "Black");
    assertEquals(dmc.some(({ code }) => code === "868" || code === "3880"), false);
    const mard = (await loadPalette("mard")).colors;
    assertEquals(mard.find(({ code }) => code === "A1")?.hex, "#faf4c8");
    const cosmo = (await loadPalette("cosmo")).colors;
    assertEquals(cosmo.find(({ code }) => code === "351")?.hex, "#f8dfd8");
  });
});

describe("resolvePalette", () => {
  it("keeps a palette's order and its limit", async () => {
    const palette = await resolvePalette({ kind: "preset", id: "pico-8", colors: 5 });
    assert(palette.kind === "fixed");
    assertEquals(palette.colors, 5);
    assertEquals([...palette.rgb.slice(0, 3)], [0x000000, 0x1d2b53, 0x7e2553]);
  });

  it("takes each own color once", async () => {
    const hex = ["#ff0000", "#00ff00", "#ff0000"];
    const palette = await resolvePalette({ kind: "custom", hex, colors: null });
    assert(palette.kind === "fixed");
    assertEquals([...palette.rgb], [0xff0000, 0x00ff00]);
  });

  it("names near palettes where there is none of the name", async () => {
    const choice = { kind: "preset", id: "pico", colors: null } as const;
    await assertRejects(() => resolvePalette(choice), RangeError, "pico-8");
  });
});

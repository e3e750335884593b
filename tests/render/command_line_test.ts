import { Buffer } from "node:buffer";
import { join } from "node:path";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { PNG } from "pngjs";
import sharp from "sharp";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { averageReference, linearToLevel } from "@/tests/support/average_reference.ts";
import { type Outcomes, pixelate, pixelateEach, ROOT } from "./command.ts";

const PHOTOS = join(ROOT, "tests/fixtures/photos");
const COFFEE = join(PHOTOS, "coffee.jpg");
const LOGO = join(PHOTOS, "logo.png");

/** The colors of PICO-8 as its manual lists them. */
const PICO_8 =
  "000000 1d2b53 7e2553 008751 ab5236 5f574f c2c3c7 fff1e8 ff004d ffa300 ffec27 00e436 29adff 83769c ff77a8 ffccaa"
    .split(" ").map((digits) => `#${digits}`);

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly palette: readonly string[];
  readonly cells: readonly number[];
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const json = (bytes: Uint8Array): Grid => JSON.parse(text(bytes));

describe("deno task pixelate", () => {
  let folder: string;
  beforeEach(() => {
    folder = Deno.makeTempDirSync();
  });
  afterEach(() => Deno.removeSync(folder, { recursive: true }));

  const out = (name: string) => join(folder, name);
  const read = (name: string) => Deno.readFileSync(out(name));

  it("warns where everything is fainter than is shown, with what would show it", async () => {
    const faint = join(ROOT, "tests/fixtures/pictures/faint.png");
    const { code, stderr } = await pixelate([faint, "--out", out("a.png")]);
    assertEquals(code, 0);
    const threshold = /--alpha-threshold (\d+)/.exec(stderr)?.[1];
    assert(threshold !== undefined, stderr);
    const shown = ["--alpha-threshold", threshold, "--out", out("b.json")];
    assertEquals((await pixelate([faint, ...shown])).stderr, "");
    assert(json(read("b.json")).palette.length > 1);
  });

  it("restores pixel art, and tells what it found or that there is none", async () => {
    const art = Uint8Array.from({ length: 24 * 18 }, (_, i) => i * i % 7 * 40);
    const raw = { width: 24, height: 18, channels: 1 } as const;
    await sharp(art, { raw }).resize(24 * 9, 18 * 9, { kernel: "nearest" }).png().toFile(
      out("art.png"),
    );
    const found = await pixelate([out("art.png"), "--restore", "--out", out("a.json")]);
    assertEquals([found.code, found.stderr.trim()], [
      0,
      "art.png: Found 24 x 18 cells of 9 x 9 pixels in 4 colors.",
    ]);
    const { columns, rows, palette, cells } = json(read("a.json"));
    assertEquals([columns, rows], [24, 18]);
    const levels = cells.map((cell) => parseInt(palette[cell]!.slice(1, 3), 16));
    assertEquals(levels, [...art]);
    const named = ["--restore", "--grid", "12x9", "--out", out("b.json")];
    assertEquals((await pixelate([out("art.png"), ...named])).code, 0);
    assertEquals(json(read("b.json")).cells.length, 108);
    const none = await pixelate([COFFEE, "--restore", "--out", out("c.png")]);
    assertEquals(none.code, 1);
    assertStringIncludes(none.stderr, "does not look like pixel art");
  });

  it("gives the mean color of every cell of the part that was asked for", async () => {
    const args = [
      "--sampling",
      "average",
      "--width",
      "7",
      "--height",
      "5",
      "--crop",
      "10,20,333,222",
    ];
    const { code, stdout, stderr } = await pixelate(
      [COFFEE, ...args, "--out", "-", "--format", "json"],
    );
    assertEquals([code, stderr], [0, ""]);
    const grid = json(stdout);
    assertEquals([grid.columns, grid.rows, grid.cells.length], [7, 5, 35]);
    const { data, info } = await sharp(COFFEE).ensureAlpha().raw()
      .toBuffer({ resolveWithObject: true });
    const raster = { ...info, data: new Uint8ClampedArray(data) };
    const area = { x: 10, y: 20, width: 333, height: 222 };
    const wanted = averageReference(raster, area, 7, 5);
    grid.cells.forEach((index, i) => {
      const color = parseInt(grid.palette[index]!.slice(1), 16);
      [color >> 16, color >> 8 & 255, color & 255].forEach((channel, at) => {
        const level = linearToLevel(wanted[i * 4 + at]!);
        assert(Math.abs(channel - level) <= 1, `cell ${i}: ${grid.palette[index]}, ${level}`);
      });
    });
  });

  it("writes the same grid as JSON, PNG and SVG, at the scale that was asked for", async () => {
    const args = [LOGO, "--detail", "12", "--scale", "9"];
    const codes = await Promise.all(["a.json", "a.png", "a.svg"].map(async (name) => {
      return (await pixelate([...args, "--out", out(name)])).code;
    }));
    assertEquals(codes, [0, 0, 0]);
    const grid = json(read("a.json"));
    assertEquals(Math.min(grid.columns, grid.rows), 12);
    const png = PNG.sync.read(Buffer.from(read("a.png")));
    const svg = await sharp(read("a.svg")).ensureAlpha().raw().toBuffer({
      resolveWithObject: true,
    });
    for (const { width, height } of [png, svg.info]) {
      assertEquals([width, height], [grid.columns * 9, grid.rows * 9]);
    }
    const seen = new Set<number>();
    grid.cells.forEach((index, i) => {
      const x = (i % grid.columns) * 9 + 4, y = Math.floor(i / grid.columns) * 9 + 4;
      const at = (y * png.width + x) * 4;
      const wanted = Buffer.from(grid.palette[index]!.slice(1).padEnd(8, "f"), "hex");
      seen.add(wanted[3]!);
      assertEquals(png.data[at + 3], wanted[3]);
      assert(Math.abs(svg.data[at + 3]! - wanted[3]!) <= 1);
      if (wanted[3] !== 255) return;
      assertEquals([...png.data.subarray(at, at + 4)], [...wanted]);
      assertEquals([...svg.data.subarray(at, at + 4)], [...wanted]);
    });
    assert(seen.has(0) && seen.has(255), "the logo has clear and opaque cells");
  });

  it("keeps a picture's shape, or cuts it to the one that was asked for", async () => {
    const { width = 0, height = 0 } = await sharp(COFFEE).metadata();
    const asked = [["--width", "60"], ["--ratio", "16:9", "--height", "27"], ["--ratio", "1:1"]];
    await pixelateEach(asked.map((args, i) => [COFFEE, ...args, "--out", out(`${i}.json`)]));
    const sizes = asked.map((_, i) => {
      const { columns, rows } = json(read(`${i}.json`));
      return [columns, rows];
    });
    assertEquals(sizes, [[60, Math.round(60 * height / width)], [48, 27], [30, 30]]);
  });

  it("keeps to the colors that were asked for", async () => {
    Deno.writeTextFileSync(out("own.gpl"), "GIMP Palette\n#\n0 0 0 Ink\n250 240 230 Paper\n");
    const asked = [
      ["--colors", "7"],
      ["--palette", "pico-8", "--colors", "5", "--dither", "bayer-4"],
      ["--palette", "pico-8", "--dither", "floyd-steinberg"],
      ["--palette", "#000000,ff0000,#FFFFFF"],
      ["--palette", out("own.gpl")],
    ];
    const size = ["--width", "24", "--height", "18"];
    const { each } = await pixelateEach(
      asked.map((args, i) => [COFFEE, ...args, ...size, "--out", out(`${i}.json`)]),
    );
    assertEquals(each, asked.map(() => ({ code: 0, stderr: "" })));
    const [seven, chosen, all, own, ofFile] = asked.map((_, i) => {
      const grid = json(read(`${i}.json`));
      assertEquals(new Set(grid.cells).size, grid.palette.length);
      return grid.palette;
    });
    assertEquals(seven!.length, 7);
    assert(chosen!.length <= 5 && chosen!.every((color) => PICO_8.includes(color)), `${chosen}`);
    assert(all!.length > 5 && all!.every((color) => PICO_8.includes(color)), `${all}`);
    assertEquals([...own!].sort(), ["#000000", "#ff0000", "#ffffff"]);
    assertEquals([...ofFile!].sort(), ["#000000", "#faf0e6"]);
  });

  it("turns several pictures into a folder, and says which of them cannot be", async () => {
    Deno.writeTextFileSync(out("bad.jpg"), "This is no picture.");
    const { code, stdout, stderr } = await pixelate([
      COFFEE,
      out("bad.jpg"),
      out("missing.png"),
      LOGO,
      "--style",
      "bricks",
      "--format",
      "svg",
      "--detail",
      "10",
      "--out",
      out("art/"),
    ]);
    assertEquals([code, stdout.length], [1, 0]);
    const lines = stderr.trim().split("\n");
    assertEquals(lines.length, 2);
    assertStringIncludes(lines[0]!, "bad.jpg: This is a text, not a picture");
    assertStringIncludes(lines[1]!, "missing.png: There is no such file.");
    const names = [...Deno.readDirSync(out("art"))].map(({ name }) => name).sort();
    assertEquals(names.length, 2);
    for (const name of names) assert(/^(coffee|logo)_\d+x\d+_bricks\.svg$/.test(name), name);
    assertStringIncludes(text(read(`art/${names[0]}`)), "<title>coffee</title>");
  });

  it("tells of a path through a file as of a missing one, be it a picture or a palette", async () => {
    const picture = await pixelate([`${LOGO}/a.png`, "--out", out("through.png")]);
    assertEquals(picture.code, 1);
    assertStringIncludes(picture.stderr, "a.png: There is no such file.");
    const palette = await pixelate([LOGO, "--palette", `${LOGO}/a.gpl`, "--out", out("x.png")]);
    assertEquals(palette.code, 2);
    assertStringIncludes(palette.stderr, "There is no palette file");
  });

  it("reads standard input", async () => {
    const args = ["--out", "-", "--format", "png", "--width", "3", "--height", "2", "--scale", "4"];
    const { code, stdout } = await pixelate(["-", ...args], Deno.readFileSync(COFFEE));
    assertEquals(code, 0);
    const { width, height } = PNG.sync.read(Buffer.from(stdout));
    assertEquals([width, height], [12, 8]);
    assertEquals((await pixelate([COFFEE, ...args])).stdout, stdout);
  });

  it("draws a finished grid anew, and does not pretend to make it anew", async () => {
    const size = ["--width", "8", "--height", "6"];
    await pixelate([COFFEE, ...size, "--out", out("a.json")]);
    await pixelate([COFFEE, ...size, "--style", "bricks", "--scale", "8", "--out", out("a.png")]);
    const again = ["--style", "bricks", "--scale", "8", "--out", out("b.png")];
    assertEquals((await pixelate([out("a.json"), ...again])).code, 0);
    assertEquals(read("b.png"), read("a.png"));
    const { code, stderr } = await pixelate([out("a.json"), ...size, ...again]);
    assertEquals(code, 1);
    assertStringIncludes(stderr, "leave out --width, --height");
    Deno.writeTextFileSync(out("a.json"), '{ "columns": 2 }');
    assertStringIncludes((await pixelate([out("a.json"), ...again])).stderr, "rows");
  });

  it("takes all pictures of a folder", async () => {
    for (const name of ["b.JPG", "a.jpg"]) Deno.copyFileSync(COFFEE, out(name));
    Deno.writeTextFileSync(out("notes.txt"), "no picture");
    const args = ["--width", "4", "--height", "3", "--format", "json"];
    assertEquals((await pixelate([folder, ...args, "--out", out("art")])).code, 0);
    const names = [...Deno.readDirSync(out("art"))].map(({ name }) => name).sort();
    assertEquals(names, ["a_4x3.json", "b_4x3.json"]);
  });

  it("never writes over the picture it reads", async () => {
    const before = Deno.readFileSync(LOGO);
    Deno.writeFileSync(out("logo.png"), before);
    const { code, stderr } = await pixelate([out("logo.png"), "--out", out("logo.png")]);
    assertEquals(code, 1);
    assertStringIncludes(stderr, "own place");
    assertEquals(read("logo.png"), before);
  });

  it("lists all names in its help", async () => {
    const { code, stdout, stderr } = await pixelate(["--help"]);
    assertEquals([code, stderr], [0, ""]);
    for (
      const word of ["--crop", "perceptual", "floyd-steinberg", "bricks", "json", "Exit codes"]
    ) {
      assertStringIncludes(text(stdout), word);
    }
  });

  it("makes the picture all the same where dithering has no colors to mix, and says so", async () => {
    const args = [COFFEE, "--width", "8", "--dither", "atkinson", "--out", "-", "--format", "json"];
    const { code, stdout, stderr } = await pixelate(args);
    assertEquals([code, json(stdout).columns], [0, 8]);
    assertStringIncludes(stderr, "--dither atkinson changes nothing in full color");
    assertEquals((await pixelate([...args, "--colors", "4"])).stderr, "");
  });

  it("plans a piece of bricks in the colors that are sold, and orders its parts", async () => {
    const args = [COFFEE, "--width", "20", "--height", "15", "--largest", "2x4", "--spare", "5"];
    const order = await pixelate([...args, "--format", "bricklink", "--out", "-"]);
    assertEquals([order.code, order.stderr], [0, ""]);
    const { colors } = await loadPalette("lego-plates");
    const sold = new Set(colors.map(({ bricklink }) => `${bricklink}`));
    const asked = [...text(order.stdout).matchAll(/<COLOR>(\d+)</g)].map(([, id]) => id!);
    assert(asked.length > 3 && asked.every((id) => sold.has(id)));
    const made = await pixelate([...args, "--craft", "bricks", "--format", "plan", "--out", "-"]);
    const plan = JSON.parse(text(made.stdout));
    const covered = plan.pieces.reduce((sum: number, [, , w, h]: number[]) => sum + w! * h!, 0);
    assertEquals(covered, 300);
    assert(plan.pieces.length < 200);
    Deno.writeTextFileSync(out("plan.json"), JSON.stringify(plan));
    const again = ["--largest", "2x4", "--spare", "5", "--format", "bricklink", "--out", "-"];
    assertEquals((await pixelate([out("plan.json"), ...again])).stdout, order.stdout);
    assertEquals(plan.boards.map(({ name }: { name: string }) => name), ["A1", "B1"]);
  });

  it("takes the craft from the kind of file, of grids that are finished, too", async () => {
    const size = ["--width", "9", "--height", "6"];
    assertEquals((await pixelate([COFFEE, ...size, "--out", out("a.oxs")])).code, 0);
    assert(/number="DMC [^"]+"/.test(text(read("a.oxs"))));
    await pixelate([COFFEE, ...size, "--palette", "hama", "--out", out("a.json")]);
    const again = ["--craft", "beads", "--board", "5", "--format", "counts", "--out", out("a.csv")];
    assertEquals((await pixelate([out("a.json"), ...again])).code, 0);
    assertStringIncludes(text(read("a.csv")), "Hama,H");
    assertStringIncludes(text(read("a.csv")), "B2");
  });

  it("makes several files of a picture at once, in a ZIP", async () => {
    const args = ["--width", "6", "--height", "4", "--format", "bricklink,ldraw,svg"];
    assertEquals((await pixelate([COFFEE, ...args, "--out", out("art/")])).code, 0);
    assertEquals(Object.keys(unzipSync(read("art/coffee_6x4_files.zip"))), [
      "coffee_6x4_bricklink.xml",
      "coffee_6x4.ldr",
      "coffee_6x4_pixels.svg",
    ]);
  });

  it("uses what is owned, and tells of what it could not read", async () => {
    const size = ["--width", "4", "--height", "3", "--format", "plan", "--out", "-"];
    Deno.writeTextFileSync(out("own.txt"), "Black 10\nWhite 2\nOctarine 5\n");
    const own = ["--craft", "bricks", "--own", out("own.txt"), "--use", "only"];
    const { code, stdout, stderr } = await pixelate([COFFEE, ...size, ...own]);
    assertEquals([code, stderr.trim()], [
      0,
      "Line 3: the color Octarine is not known here. The line was left out.",
    ]);
    const plan = JSON.parse(text(stdout));
    const names = plan.colors.map(({ material }: { material: { name: string } }) => material.name);
    assertEquals(names, ["Black", "White"]);
    Deno.writeTextFileSync(out("own.txt"), "Black 3");
    const short = await pixelate([COFFEE, ...size, ...own]);
    assertEquals(short.code, 1);
    assertStringIncludes(short.stderr, "There are 3 pieces for 12 cells");
    const compared = await pixelate([COFFEE, ...size, ...own.slice(0, -1), "compare"]);
    assertStringIncludes(compared.stderr, "You lack ");
  });

  const wrong: readonly [string[], string][] = [
    [["a.jpg", "--craft", "brick", "--out", "a.csv"], "Did you mean bricks?"],
    [["a.jpg", "--craft", "bricks", "--parts", "plate"], "Did you mean plates?"],
    [["a.jpg", "--craft", "bricks", "--largest", "3x9"], "from 1x1 to 2x8"],
    [["a.jpg", "--craft", "bricks", "--board", "0"], "--board must be from 1 to 512"],
    [["a.jpg", "--craft", "bricks", "--board", "10000"], "--board must be from 1 to 512"],
    [["a.jpg", "--craft", "bricks", "--spare", "-1"], "--spare must be from 0 to 100"],
    [["a.jpg", "--craft", "bricks", "--own", "no.csv"], "There is no file no.csv"],
    [["a.jpg", "--largest", "2x4", "--out", "a.png"], "--largest is for what is made by hand"],
    [[], "Which picture?"],
    [["a.jpg"], "--out"],
    [["a.jpg", "--widht", "3"], "Did you mean --width?"],
    [["a.jpg", "--sampling", "averge"], "Did you mean average?"],
    [["a.jpg", "--dither", "floyd"], "Did you mean floyd-steinberg?"],
    [["a.jpg", "--style", "lego"], `Choose one of ${STYLES.map(({ id }) => id).join(", ")}`],
    [["a.jpg", "--width", "513"], "--width must be from 1 to 512"],
    [["a.jpg", "--colors", "1"], "number of colors must be from 2 to 256"],
    [["a.jpg", "--palette", "pico8"], "Did you mean pico-8?"],
    [["a.jpg", "--palette", "#12345"], "#12345"],
    [["a.jpg", "--scale", "0"], "--scale must be from 1"],
    [["a.jpg", "--background", "red"], '"red" cannot be read'],
    [["a.jpg", "--out", "a.bmp"], "format of a.bmp is not clear"],
    [["a.jpg", "b.jpg", "--out", "-", "--format", "svg"], "one picture"],
    [["a.jpg", "--out", "-"], "needs a format"],
  ];
  let told: Promise<Outcomes> | null = null;
  for (const [i, [args, words]] of wrong.entries()) {
    it(`tells what is wrong with ${args.join(" ") || "nothing"}`, async () => {
      const { stdout, each } = await (told ??= pixelateEach(wrong.map(([args]) => args)));
      const { code, stderr } = each[i]!;
      assertEquals([code, stdout.length], [2, 0]);
      assertStringIncludes(stderr, words);
    });
  }
});

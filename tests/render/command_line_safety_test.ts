import { Buffer } from "node:buffer";
import { join } from "node:path";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { PNG } from "pngjs";
import { pixelate, pixelateBy, pixelateEach, ROOT } from "./command.ts";

const COFFEE = join(ROOT, "tests/fixtures/photos/coffee.jpg");
const SIZE = ["--width", "8", "--height", "6"];

describe("deno task pixelate loses nothing:", () => {
  let folder: string;
  beforeEach(() => {
    folder = Deno.makeTempDirSync();
  });
  afterEach(() => Deno.removeSync(folder, { recursive: true }));

  const at = (name: string) => join(folder, name);
  const namesIn = (path: string) => [...Deno.readDirSync(path)].map(({ name }) => name).sort();

  it("a result never takes the place of a picture, by whatever path", async () => {
    Deno.mkdirSync(at("real"));
    Deno.copyFileSync(COFFEE, at("real/a.png"));
    Deno.symlinkSync(at("real"), at("linked"));
    Deno.symlinkSync(at("real/a.png"), at("soft.png"));
    Deno.linkSync(at("real/a.png"), at("hard.png"));
    const before = Deno.readFileSync(COFFEE);
    const pairs = [
      ["real/a.png", "real/a.png"],
      ["real/a.png", "soft.png"],
      ["soft.png", "real/a.png"],
      ["hard.png", "real/../linked/a.png"],
      ["linked/a.png", "hard.png"],
      ["soft.png", "new/../real/a.png"],
    ];
    const outcomes = await Promise.all(
      pairs.map(([input, out]) => pixelate([at(input!), ...SIZE, "--out", `${folder}/${out}`])),
    );
    for (const { code, stderr } of outcomes) {
      assertEquals(code, 1);
      assertMatch(stderr, /\.png: The result would take the picture's own place[^\n]+\n$/);
    }
    for (const name of ["real/a.png", "soft.png", "hard.png"]) {
      assertEquals(Deno.readFileSync(at(name)), before);
    }
    assertEquals(namesIn(folder), ["hard.png", "linked", "real", "soft.png"]);
    assertEquals(namesIn(at("real")), ["a.png"]);
  });

  it("nor by a link that leads there over a folder that is not there, and makes none", async () => {
    const ink = "000000\nfaf0e6\n";
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    Deno.writeTextFileSync(at("own.hex"), ink);
    const links = [
      ["d.png", "q/../a.jpg"],
      ["twice.png", "w/../d.png"],
      ["list.png", "q/w/../../own.hex"],
    ] as const;
    for (const [link, target] of links) Deno.symlinkSync(target, at(link));
    const palette = ["--palette", at("own.hex")];
    const outs = [...links.map(([link]) => link), "v/../d.png"];
    const { each } = await pixelateEach(
      outs.map((out) => [at("a.jpg"), ...SIZE, ...palette, "--out", `${folder}/${out}`]),
    );
    for (const { code, stderr } of each) {
      assertEquals(code, 1);
      assertMatch(stderr, /\.png: The result would take the picture's own place[^\n]+\n$/);
    }
    assertEquals(namesIn(folder), ["a.jpg", "d.png", "list.png", "own.hex", "twice.png"]);

    // In a folder it gets another name.
    Deno.mkdirSync(at("art"));
    Deno.symlinkSync("q/../../a.jpg", at("art/a_8x6_pixels.png"));
    assertEquals((await pixelate([at("a.jpg"), ...SIZE, "--out", at("art")])).code, 0);
    assertEquals(namesIn(at("art")), ["a_8x6_pixels-2.png", "a_8x6_pixels.png"]);
    assertEquals(Deno.readFileSync(at("a.jpg")), Deno.readFileSync(COFFEE));
    assertEquals(Deno.readTextFileSync(at("own.hex")), ink);
  });

  it("nor of its palette, nor of what comes by standard input", async () => {
    Deno.writeTextFileSync(at("own.gpl"), "GIMP Palette\n#\n0 0 0 Ink\n250 240 230 Paper\n");
    const palette = await pixelate([
      COFFEE,
      ...SIZE,
      "--palette",
      at("own.gpl"),
      "--out",
      at("own.gpl"),
    ]);
    assertEquals(palette.code, 1);
    assertStringIncludes(palette.stderr, "or its palette's");
    assertStringIncludes(Deno.readTextFileSync(at("own.gpl")), "250 240 230 Paper");

    Deno.copyFileSync(COFFEE, at("a.png"));
    const line = `exec "$@" <${at("a.png")}`;
    const { code, stderr } = await pixelateBy(line, ["-", ...SIZE, "--out", at("a.png")]);
    assertEquals([code, stderr.includes("own place")], [1, true]);
    assertEquals(Deno.readFileSync(at("a.png")), Deno.readFileSync(COFFEE));
  });

  it("nor of what standard output leads to", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    Deno.linkSync(at("a.jpg"), at("hard.jpg"));
    Deno.writeTextFileSync(at("own.hex"), "000000\nfaf0e6\n");
    const named = [at("a.jpg"), ...SIZE, "--palette", at("own.hex"), "--format", "png"];
    const read = ["-", ...SIZE, "--format", "png"];
    const cases: [line: string, args: string[]][] = [
      [`exec "$@" 1<>${at("a.jpg")}`, named],
      [`exec "$@" >>${at("hard.jpg")}`, named],
      [`exec "$@" >>${at("own.hex")}`, named],
      [`exec "$@" <${at("a.jpg")} 1<>${at("hard.jpg")}`, read],
    ];
    const outcomes = await Promise.all(
      cases.map(([line, args]) => pixelateBy(line, [...args, "--out", "-"])),
    );
    for (const { code, stderr } of outcomes) {
      assertEquals(code, 1);
      assertMatch(stderr, /^Standard output: The result would take the picture's own place/);
    }
    assertEquals(Deno.readFileSync(at("a.jpg")), Deno.readFileSync(COFFEE));
    assertEquals(Deno.readTextFileSync(at("own.hex")), "000000\nfaf0e6\n");
    const open = await pixelateBy(`exec "$@" 4<>${at("own.hex")}`, [
      at("a.jpg"),
      ...SIZE,
      "--palette",
      at("own.hex"),
      "--format",
      "png",
      "--out",
      "/dev/fd/4",
    ]);
    assertEquals([open.code, open.stderr.includes("own place")], [1, true]);
    assertEquals(Deno.readTextFileSync(at("own.hex")), "000000\nfaf0e6\n");
    // What is no file loses nothing, although both ends are the same.
    const line = `exec "$@" 1<>/dev/null`;
    assertEquals(await pixelateBy(line, [...named, "--out", "-"]).then(({ code }) => code), 0);
    const same = await pixelateBy(`exec "$@" </dev/null >/dev/null`, [...read, "--out", "-"]);
    assertMatch(same.stderr, /^Standard input: .*empty/);
  });

  it("in a folder a result gets another name than a picture that is there", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    Deno.copyFileSync(COFFEE, at("other.jpg"));
    // The name that the result of a.jpg would have.
    Deno.linkSync(at("other.jpg"), at("a_8x6_pixels.png"));
    const { code } = await pixelate([at("a.jpg"), at("other.jpg"), ...SIZE, "--out", `${folder}/`]);
    assertEquals(code, 0);
    assertEquals(namesIn(folder), [
      "a.jpg",
      "a_8x6_pixels-2.png",
      "a_8x6_pixels.png",
      "other.jpg",
      "other_8x6_pixels.png",
    ]);
    assertEquals(Deno.readFileSync(at("other.jpg")), Deno.readFileSync(COFFEE));
  });

  it("nor does a result take the place of another of the same run", async () => {
    for (const name of ["a.jpg", "b.jpg"]) Deno.copyFileSync(COFFEE, at(name));
    Deno.mkdirSync(at("art"));
    Deno.symlinkSync("b_8x6_pixels.png", at("art/a_8x6_pixels.png"));
    const { code } = await pixelate([at("a.jpg"), at("b.jpg"), ...SIZE, "--out", at("art")]);
    assertEquals(code, 0);
    assertEquals(namesIn(at("art")), [
      "a_8x6_pixels.png",
      "b_8x6_pixels-2.png",
      "b_8x6_pixels.png",
    ]);
  });

  it("a file where the folder should be is told once, and stays", async () => {
    Deno.writeTextFileSync(at("art"), "old");
    for (const out of ["art", "art/", "art/deep/er/"]) {
      const { code, stderr } = await pixelate([
        COFFEE,
        COFFEE,
        ...SIZE,
        "--out",
        `${folder}/${out}`,
      ]);
      assertEquals([code, stderr], [
        1,
        `${folder}/${out}: The file ${
          at("art")
        } is where the folder should be. Name another --out.\n`,
      ]);
    }
    assertEquals([namesIn(folder), Deno.readTextFileSync(at("art"))], [["art"], "old"]);
  });

  it("a folder that cannot be read is named, and the rest is taken", async () => {
    // Nothing is closed to who may do everything.
    if (Deno.build.os === "windows" || Deno.uid() === 0) return;
    Deno.mkdirSync(at("closed"), { mode: 0 });
    const { code, stderr } = await pixelate([at("closed"), COFFEE, ...SIZE, "--out", at("art")]);
    assertEquals([code, stderr], [1, `${at("closed")}: Access to it is not allowed.\n`]);
    assertEquals(namesIn(at("art")), ["coffee_8x6_pixels.png"]);
  });

  it("who does not take standard output is told of, not the picture", async () => {
    const args = [COFFEE, "--width", "200", "--out", "-", "--format", "svg"];
    const full = await pixelateBy(`exec "$@" >/dev/full`, args);
    assertEquals([full.code, full.stderr], [1, "Standard output: The disk is full.\n"]);
    const closed = await pixelateBy(`"$@" | true`, args);
    assertEquals(closed.stderr, "Standard output: Nobody reads it any more.\n");
  });

  it("a file that cannot be written whole leaves the old one", async () => {
    Deno.writeTextFileSync(at("a.svg"), "old");
    // Files of more than eight blocks of 512 bytes are refused, as on a disk that is full.
    const line = `trap "" XFSZ; ulimit -f 8; exec "$@"`;
    const args = [COFFEE, "--width", "60", "--out", at("a.svg")];
    const { code, stderr } = await pixelateBy(line, args);
    assertEquals(code, 1);
    assertMatch(stderr, /a\.svg cannot be written: .+\. Choose another place with --out\.\n$/);
    assertEquals(Deno.readTextFileSync(at("a.svg")), "old");
    assertEquals(namesIn(folder), ["a.svg"]);
  });

  it("an interrupt leaves whole files, and nothing half done", async () => {
    Deno.mkdirSync(at("in"));
    for (let i = 0; i < 30; i++) Deno.copyFileSync(COFFEE, at(`in/${i}.jpg`));
    const child = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "-A",
        "--quiet",
        "lib/cli/main.ts",
        at("in"),
        "--width",
        "200",
        "--out",
        at("out"),
      ],
      cwd: ROOT,
      stdout: "null",
      stderr: "null",
    }).spawn();
    const count = () => [...namesOrNone(at("out"))].length;
    while (count() < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    const { success } = await child.status;
    assertEquals(success, false);
    const names = namesIn(at("out"));
    assert(names.length < 30, "It was not interrupted.");
    for (const name of names) {
      assertMatch(name, /^\d+_200x\d+_pixels\.png$/);
      assertEquals(PNG.sync.read(Buffer.from(Deno.readFileSync(at(`out/${name}`)))).width % 200, 0);
    }
  });

  function namesOrNone(path: string): string[] {
    try {
      return namesIn(path);
    } catch {
      return [];
    }
  }

  it("what is hidden in a folder is no picture", async () => {
    Deno.mkdirSync(at("stick"));
    Deno.copyFileSync(COFFEE, at("stick/IMG_1.jpg"));
    Deno.writeTextFileSync(at("stick/._IMG_1.jpg"), "\0\x05\x16\x07");
    Deno.writeTextFileSync(at("stick/.thumb.png"), "");
    Deno.mkdirSync(at("stick/folder.png"));
    const { code, stderr } = await pixelate([at("stick"), ...SIZE, "--out", at("art")]);
    assertEquals([code, stderr], [0, ""]);
    assertEquals(namesIn(at("art")), ["IMG_1_8x6_pixels.png"]);
  });

  it("a batch leaves out what was made by the one before", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    const args = [folder, ...SIZE, "--out", folder];
    assertEquals((await pixelate(args)).stderr, "");
    const names = namesIn(folder);
    assertEquals(names, ["a.jpg", "a_8x6_pixels.png"]);
    // By another name, and beside the picture itself.
    Deno.renameSync(at("a_8x6_pixels.png"), at("b.png"));
    for (const inputs of [[folder], [at("a.jpg"), at("b.png")]]) {
      const { code, stderr } = await pixelate([...inputs, ...SIZE, "--out", folder]);
      assertEquals([code, stderr], [0, `Left out, as made here before: ${at("b.png")}.\n`]);
      assertEquals(namesIn(folder), ["a.jpg", "a_8x6_pixels.png", "b.png"]);
      Deno.removeSync(at("a_8x6_pixels.png"));
    }
    Deno.removeSync(at("a.jpg"));
    const none = await pixelate([folder, ...SIZE, "--out", folder]);
    assertEquals(none.code, 2);
    assertStringIncludes(none.stderr, "but what was made here");
    // Who names it alone means it.
    assertEquals((await pixelate([at("b.png"), ...SIZE, "--out", at("c.png")])).code, 0);
  });

  it("a batch leaves out results of every kind that tells who made it", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    const craft = ["--craft", "bricks"];
    const formats = ["json", "svg", "plan", "pdf", "zip", "ldraw", "xlsx", "gpl", "hex,svg"];
    const { each } = await pixelateEach(
      formats.map((
        format,
      ) => [at("a.jpg"), ...SIZE, ...craft, "--format", format, "--out", at("made/")]),
    );
    assertEquals(each.map(({ code }) => code), formats.map(() => 0));
    const made = namesIn(at("made")).map((name) => at(`made/${name}`));
    assertEquals(made.length, 9);
    const { code, stderr } = await pixelate([at("a.jpg"), ...made, ...SIZE, "--out", at("art")]);
    const [one, two, three] = made;
    assertEquals([code, stderr], [
      0,
      `Left out, as made here before: ${one}, ${two}, ${three} and 6 more.\n`,
    ]);
    assertEquals(namesIn(at("art")), ["a_8x6_pixels.png"]);
    // Who names it alone means it.
    const alone = await pixelate([at("made/a_8x6.json"), "--out", at("again.svg")]);
    assertEquals([alone.code, alone.stderr], [0, ""]);
  });

  it("a batch leaves out lists such as are made here, and keeps them", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    const formats = ["--format", "hex,counts,chart,rebrickable,bricklink"];
    const bricks = ["--craft", "bricks", "--palette", "lego-plates"];
    const zip = at("all.zip");
    assertEquals(
      (await pixelate([at("a.jpg"), ...SIZE, ...bricks, ...formats, "--out", zip])).code,
      0,
    );
    const lists = Object.entries(unzipSync(Deno.readFileSync(zip))).map(([name, bytes]) => {
      Deno.writeFileSync(at(name), bytes);
      return at(name);
    });
    assertEquals(lists.length, 5);
    Deno.removeSync(zip);
    const before = lists.map((path) => Deno.readTextFileSync(path));
    const [one, two, three] = lists;
    for (const colors of ["3", "2"]) {
      const args = [at("a.jpg"), ...lists, ...SIZE, "--colors", colors, "--format", "hex"];
      const { code, stderr } = await pixelate([...args, "--out", folder]);
      assertEquals([code, stderr], [
        0,
        `Left out, as lists and no pictures: ${one}, ${two}, ${three} and 2 more.\n`,
      ]);
    }
    assertEquals(lists.map((path) => Deno.readTextFileSync(path)), before);
  });

  it("a path back out of a folder that is not there makes none", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    const { code } = await pixelate([at("a.jpg"), ...SIZE, "--out", at("new") + "/../b.png"]);
    assertEquals([code, namesIn(folder)], [0, ["a.jpg", "b.png"]]);
  });

  it("a result that is named beside its picture stays as it is", async () => {
    Deno.copyFileSync(COFFEE, at("a.jpg"));
    for (const format of ["png", "json"]) {
      const args = [...SIZE, "--format", format, "--out", folder];
      assertEquals((await pixelate([at("a.jpg"), ...args])).code, 0);
      const name = namesIn(folder).find((name) => name.endsWith(format))!;
      const before = Deno.readFileSync(at(name));
      Deno.symlinkSync(folder, at("linked"));
      const other = [at("a.jpg"), at(`linked/${name}`), "--colors", "2", ...args];
      const { code, stderr } = await pixelate(other);
      assertEquals([code, stderr], [
        0,
        `Left out, as made here before: ${at(`linked/${name}`)}.\n`,
      ]);
      assertEquals(Deno.readFileSync(at(name)), before);
      assert(namesIn(folder).includes(name.replace(".", "-2.")));
      Deno.removeSync(at("linked"));
    }
  });

  it("nor does a result that is there already get a copy beside it", async () => {
    for (const name of ["a.jpg", "b.jpg"]) Deno.copyFileSync(COFFEE, at(name));
    const args = (more: string[] = []) => [
      ...namesIn(folder).map(at),
      ...SIZE,
      ...more,
      "--out",
      folder,
    ];
    assertEquals((await pixelate(args())).code, 0);
    const names = ["a.jpg", "a_8x6_pixels.png", "b.jpg", "b_8x6_pixels.png"];
    assertEquals(namesIn(folder), names);
    const timeOf = (name: string) => Deno.statSync(at(name)).mtime!.getTime();
    for (const name of names) Deno.utimeSync(at(name), 1000, 1000);
    assertEquals((await pixelate(args())).code, 0);
    assertEquals([namesIn(folder), names.map(timeOf)], [names, names.map(() => 1_000_000)]);
    // Others than those that are there are kept beside them, once.
    for (let run = 0; run < 2; run++) {
      assertEquals((await pixelate(args(["--colors", "2"]))).code, 0);
      assertEquals(namesIn(folder), [
        "a.jpg",
        "a_8x6_pixels-2.png",
        "a_8x6_pixels.png",
        "b.jpg",
        "b_8x6_pixels-2.png",
        "b_8x6_pixels.png",
      ]);
    }
    assertEquals([timeOf(names[1]!), timeOf(names[3]!)], [1_000_000, 1_000_000]);
  });

  it("what is wrong is told in a sentence that can be read", async () => {
    Deno.symlinkSync(at("loop.png"), at("loop.png"));
    const grid = { columns: 1, rows: 1, palette: ["#" + "1".repeat(100_000)], cells: [0] };
    Deno.writeTextFileSync(at("grid.json"), JSON.stringify(grid));
    Deno.writeTextFileSync(at("torn.json"), `{ "columns": ${"x".repeat(100_000)}`);
    const cases: [args: string[], code: number, says: RegExp][] = [
      [[at("loop.png")], 1, /loop\.png: Its links lead in a circle\.$/],
      [
        [folder, "--palette", at("loop.png")],
        2,
        /loop\.png cannot be read: its links lead in a circle\.$/,
      ],
      [[at("grid.json")], 1, /grid\.json: The color "#1{39}…" cannot be read\. .+$/],
      [[at("torn.json")], 1, /torn\.json: This is not JSON.+$/],
      [[""], 1, /^"": There is no such file\. .+$/],
      [
        [at("b\ufffd.jpg")],
        1,
        /b\ufffd\.jpg: Its name holds bytes that are no text.+ Rename it\.$/,
      ],
      [[at("x".repeat(300))], 1, /x+….*: Its name is too long for this system\.$/],
      [
        ["a.png", `--${"y".repeat(100_000)}`],
        2,
        /^The option --y+…y+ is not known\. Try --help for all of them\.$/,
      ],
      [
        ["a.png", "--palette", "z".repeat(100_000)],
        2,
        /^There is no palette or file z+….+ choose one of the palettes that --help lists\.$/,
      ],
      [
        ["a.png", "--title", "a\x1b[2Jb\nc", "--ratio", "\x1b]0;x\x07"],
        2,
        /^--ratio .+cannot be read\..+$/,
      ],
    ];
    const lines = cases.map(([args]) => [...args, "--out", at("out.png")]);
    // A shell comes between by the task, which is asked what has signs of its own or nothing at all.
    const isPlain = (line: readonly string[]) => line.every((word) => /^[\w./-]+$/.test(word));
    const { each } = await pixelateEach(lines.filter(isPlain));
    const plain = each.values();
    for (const [i, [, expected, says]] of cases.entries()) {
      const line = lines[i]!;
      const { code, stderr } = isPlain(line) ? plain.next().value! : await pixelate(line);
      assertEquals(code, expected);
      const told = stderr.split("\n").slice(0, -1).filter((line) =>
        !line.startsWith("Try deno task")
      );
      assertEquals(told.length, 1, stderr.slice(0, 500));
      assertMatch(told[0]!, says);
      // deno-lint-ignore no-control-regex -- what a terminal obeys instead of showing it
      assert(told[0]!.length <= 300 && !/[\x00-\x1f]/.test(told[0]!), told[0]!.slice(0, 400));
    }
  });
});

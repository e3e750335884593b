import { assert, assertEquals, assertInstanceOf, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { formatSettings } from "./format_settings.ts";
import { parseCrop, parseSettings } from "./parse_settings.ts";
import { DEFAULT_SETTINGS, DITHERS, MAX_SIDE, SAMPLINGS, type Settings } from "./settings.ts";

const ROUNDS = 4000;

describe("parseSettings", () => {
  it("takes what is left out from the defaults", () => {
    assertEquals(parseSettings({}), DEFAULT_SETTINGS);
    const own = { ...DEFAULT_SETTINGS, columns: 7, sampling: "dominant" } as const;
    assertEquals(parseSettings({ rows: 9, dither: undefined, crop: null }, own), {
      ...own,
      rows: 9,
    });
  });

  it("reads texts as an address has them", () => {
    assertEquals(
      parseSettings({
        columns: " 64",
        rows: "48",
        crop: "0.25,0,0.5,1",
        sampling: "average",
        brightness: "-12.5",
        palette: "pico-8:8",
        dither: "atkinson",
        strength: ".5",
        cleanUp: "true",
        alphaThreshold: "1",
      }),
      {
        ...DEFAULT_SETTINGS,
        columns: 64,
        rows: 48,
        crop: { x: 0.25, y: 0, width: 0.5, height: 1 },
        sampling: "average",
        brightness: -12.5,
        palette: { kind: "preset", id: "pico-8", colors: 8 },
        dither: "atkinson",
        strength: 0.5,
        cleanUp: true,
        alphaThreshold: 1,
      },
    );
  });

  it("refuses with a sentence that names the value and what would work", () => {
    assertThrows(
      () => parseSettings({ columns: 0 }),
      RangeError,
      "width must be from 1 to 512, not 0",
    );
    assertThrows(() => parseSettings({ rows: "1.5" }), RangeError, "whole number");
    assertThrows(() => parseSettings({ rows: "many" }), TypeError, '"many"');
    assertThrows(() => parseSettings({ rows: "" }), TypeError, "number from 1 to 512");
    assertThrows(
      () => parseSettings({ sampling: "blur" }),
      RangeError,
      `The sampling must be one of ${SAMPLINGS.join(", ")}, not "blur".`,
    );
    assertThrows(() => parseSettings({ strength: 1.01 }), RangeError, "0 to 1");
    assertThrows(() => parseSettings({ cleanUp: "maybe" }), TypeError, "true or false");
    assertThrows(() => parseSettings({ palette: "best:1" }), RangeError, "2 to 256");
    assertThrows(() => parseSettings([1]), TypeError, "a list");
    assertThrows(() => parseSettings(null), TypeError, "null");
    assertThrows(() => parseSettings({ columns: Infinity }), RangeError, "Infinity");
    assertThrows(() => parseSettings({ columns: "0x10" }), TypeError, "0x10");
  });

  it("is not fooled by inherited names", () => {
    assertEquals(parseSettings(Object.create({ columns: 3 })), DEFAULT_SETTINGS);
    assertEquals(parseSettings(JSON.parse('{"__proto__": {"columns": 3}}')), DEFAULT_SETTINGS);
  });

  it("reads back what formatSettings wrote, for any settings and defaults", () => {
    const random = startRandom(11);
    for (let round = 0; round < ROUNDS; round++) {
      const settings = anySettings(random);
      const defaults = round % 2 ? DEFAULT_SETTINGS : anySettings(random);
      const texts = formatSettings(settings, defaults);
      const address = new URLSearchParams(texts).toString();
      const read = parseSettings(Object.fromEntries(new URLSearchParams(address)), defaults);
      assertEquals(read, settings);
      assertEquals(parseSettings(structuredClone(settings), defaults), settings);
    }
    assertEquals(formatSettings(DEFAULT_SETTINGS), {});
  });

  it("answers anything with valid settings or one of its errors", () => {
    const random = startRandom(12);
    let valid = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const input = anyInput(random);
      try {
        const settings = parseSettings(input);
        valid++;
        // What was accepted is accepted again, unchanged.
        assertEquals(parseSettings(settings), settings);
        assert(settings.columns >= 1 && settings.columns <= MAX_SIDE);
        assert(settings.rows >= 1 && settings.rows <= MAX_SIDE);
      } catch (error) {
        assertInstanceOf(error, Error);
        assert(["TypeError", "RangeError"].includes(error.name), `${error} of round ${round}`);
        assert(/^[A-Z].*[.?]( |$)/s.test(error.message), error.message);
        assert(error.message.length < 400, error.message);
      }
    }
    assert(valid > ROUNDS / 50, `only ${valid} inputs were valid`);
  });
});

describe("parseCrop", () => {
  it("knows all of the picture as no crop", () => {
    assertEquals(parseCrop("0,0,1,1"), null);
    assertEquals(parseCrop({ x: 0, y: 0, width: 1, height: 1 }), null);
  });

  it("refuses what is empty, reaches out or is no four numbers", () => {
    assertThrows(() => parseCrop("0,0,0,1"), RangeError, "wider and higher than 0");
    assertThrows(() => parseCrop("0.6,0,0.5,1"), RangeError);
    assertThrows(() => parseCrop("0,0,1"), TypeError, "four numbers");
    assertThrows(() => parseCrop("0,0,1,NaN"), TypeError);
    assertThrows(() => parseCrop(7), TypeError);
  });
});

function anySettings(random: Random): Settings {
  const one = <T>(choices: readonly T[]) => choices[pick(random, 0, choices.length - 1)]!;
  const hex = () => `#${pick(random, 0, 0xffffff).toString(16).padStart(6, "0")}`;
  const limit = () => random() < 0.5 ? null : pick(random, 2, 256);
  const x = random() * 0.9, y = random() * 0.9;
  return {
    columns: pick(random, 1, MAX_SIDE),
    rows: pick(random, 1, MAX_SIDE),
    crop: random() < 0.5
      ? null
      : { x, y, width: (1 - x) * (0.1 + 0.9 * random()), height: (1 - y) * (0.1 + 0.9 * random()) },
    subjects: random() < 0.5 ? [] : [{ x, y, width: (1 - x) * random(), height: 1 - y }, {
      x: 0,
      y: 0,
      width: x + 0.1,
      height: y + 0.1,
    }],
    sampling: one(SAMPLINGS),
    brightness: pick(random, -100, 100),
    contrast: random() * 200 - 100,
    saturation: pick(random, -100, 100),
    palette: one([
      { kind: "full" },
      { kind: "best", colors: pick(random, 2, 256) },
      { kind: "preset", id: one(["pico-8", "lego", "a.b-c"]), colors: limit() },
      { kind: "custom", hex: Array.from({ length: pick(random, 1, 20) }, hex), colors: limit() },
    ]),
    dither: one(DITHERS),
    strength: random(),
    cleanUp: random() < 0.5,
    alphaThreshold: pick(random, 0, 255),
  };
}

/** Settings with a few values replaced by something else, or something else altogether. */
function anyInput(random: Random): unknown {
  if (random() < 0.05) return anyValue(random, 0);
  const input: Record<string, unknown> = { ...anySettings(random) };
  const names = Object.keys(input);
  for (let i = pick(random, 0, 3); i > 0; i--) {
    input[names[pick(random, 0, names.length - 1)]!] = anyValue(random, 0);
  }
  return input;
}

function anyValue(random: Random, depth: number): unknown {
  const letters = "0123456789.,-+e#:abcdef\\u0000 ßpico-8full best{}[]\"'";
  const text = () =>
    Array.from({ length: pick(random, 0, 60) }, () => letters[pick(random, 0, letters.length - 1)])
      .join("");
  const values: readonly (() => unknown)[] = [
    () => null,
    () => undefined,
    () => NaN,
    () => -0,
    () => Infinity,
    () => random() * 1000 - 300,
    () => pick(random, -2, 600),
    () => String(pick(random, -2, 600)),
    text,
    () => text().repeat(500),
    () => true,
    () => 12n,
    () => Symbol("x"),
    () => () => 1,
    () => new Date(0),
    () =>
      depth < 2
        ? Array.from({ length: pick(random, 0, 5) }, () => anyValue(random, depth + 1))
        : [],
    () => depth < 2 ? { kind: text(), x: anyValue(random, depth + 1), colors: text() } : {},
  ];
  return values[pick(random, 0, values.length - 1)]!();
}

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { effect } from "@preact/signals";
import sharp from "sharp";
import { DEFAULT_SETTINGS, DITHERS, SAMPLINGS, type Settings } from "@/lib/document/settings.ts";
import { createEngine } from "@/lib/worker/client.ts";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { EditorModel } from "./model.ts";
import { readPiece, type RecentPiece } from "./recent/record.ts";
import { parseShareLink } from "./studio/share_link.ts";

const SCRIPT = new URL("../../tests/support/engine_worker.ts", import.meta.url);

/** Texts that links and stores hold, and ones that nobody wrote. */
const VALUES = [
  ...["1", "0", "-3", "40x30", "512x512", "9999x2", "0x0", "12", "1e9", "NaN", "", " ", "null"],
  ...["full", "best:16", "best:1", "best:999", "pico-8", "pico-8:8", "no-such-palette", "lego:12"],
  ...[
    "ff0000,00ff00",
    "ff0000,zz",
    ",",
    "__proto__",
    "constructor",
    "true",
    "maybe",
    "0.2,0.2,0.5,0.5",
  ],
  ...["0,0,2,2", "1,1,1,1", "%", "\u0000", "🦊", "x".repeat(3000), ...SAMPLINGS, ...DITHERS],
];
const NAMES = [
  "v",
  "size",
  "sample",
  "s",
  "b",
  "c",
  "sat",
  "p",
  "d",
  "ds",
  "clean",
  "a",
  "crop",
  "x",
];

function one<T>(random: Random, values: readonly T[]): T {
  return values[pick(random, 0, values.length - 1)]!;
}

/** Values that fit a name in links, as they would be after years of versions: not all of them are known. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  size: ["40x30", "7x9", "1x512"],
  sample: ["dog", "no-such-sample"],
  s: SAMPLINGS,
  b: ["-100", "12", "100"],
  c: ["-100", "12", "100"],
  sat: ["-100", "12", "100"],
  p: ["full", "best:16", "pico-8", "pico-8:8", "no-such-palette", "lego:12", "ff0000,00ff00"],
  d: DITHERS,
  ds: ["0", "0.5", "1"],
  clean: ["true", "false"],
  a: ["0", "255"],
  crop: ["0.2,0.2,0.5,0.5", "0,0,0.001,1"],
};

function anyQuery(random: Random): string {
  const pairs = Array.from({ length: pick(random, 0, 7) }, () => {
    const name = one(random, NAMES);
    const value = one(random, random() < 0.9 ? FITTING[name] ?? VALUES : VALUES);
    return `${name}=${random() < 0.5 ? value : encodeURIComponent(value)}`;
  });
  return `?${random() < 0.9 ? "v=1&" : ""}${pairs.join("&")}`;
}

function anyValue(random: Random, depth = 0): unknown {
  switch (pick(random, 0, depth > 1 ? 5 : 8)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return pick(random, -600, 600);
    case 3:
      return random() * 600;
    case 4:
    case 5:
      return one(random, VALUES);
    case 6:
      return Array.from({ length: pick(random, 0, 4) }, () => anyValue(random, depth + 1));
    default:
      return anyRecord(
        random,
        ["kind", "id", "colors", "hex", "x", "y", "width", "height"],
        depth + 1,
      );
  }
}

function anyRecord(random: Random, names: readonly string[], depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: pick(random, 0, 6) }, () => [one(random, names), anyValue(random, depth)]),
  );
}

/** A record as some version may have stored it, with some of its settings as nobody would have. */
function anyPiece(random: Random): unknown {
  const { work } = parseShareLink(anyQuery(random));
  const names = random() < 0.5 ? ["sampling", "dither", "palette"] : Object.keys(DEFAULT_SETTINGS);
  const settings = { ...work?.settings ?? DEFAULT_SETTINGS, ...anyRecord(random, names) };
  const piece = { id: "a", name: "a.png", sample: null, savedAt: 1, settings, thumbnail: null };
  return { ...piece, ...random() < 0.3 ? anyRecord(random, Object.keys(piece)) : {} };
}

/** Reads a stored piece as the list does: damaged ones are left out. */
function read(record: unknown): RecentPiece | null {
  try {
    return readPiece(record);
  } catch (error) {
    assert(error instanceof TypeError || error instanceof RangeError, String(error));
    return null;
  }
}

describe("whatever the editor begins with", () => {
  it("can open a picture", async () => {
    const create = { width: 24, height: 16, channels: 3, background: "teal" } as const;
    const picture = new File([await sharp({ create }).png().toBuffer()], "a.png");
    const random = startRandom(4711);
    const starts: (Settings | null)[] = [{
      ...DEFAULT_SETTINGS,
      palette: { kind: "preset", id: "no-such-palette", colors: 3 },
    }];
    for (let i = 0; i < 3000; i++) {
      const query = anyQuery(random);
      const { work, problem } = parseShareLink(query);
      assert(work !== null || problem !== null || !query.includes("v="), query);
      starts.push(work?.settings ?? null, read(anyPiece(random))?.settings ?? null);
    }
    const given = new Map(starts.map((settings) => [JSON.stringify(settings), settings]));
    assert(given.size > 200, `Only ${given.size} different starts.`);

    const engine = createEngine(() => new Worker(SCRIPT, { type: "module" }));
    const lasting = { ...engine, dispose: () => {} };
    // As many as a test may take, a third of them with a palette that there is none of.
    const all = [...given.values()];
    const wanted = [
      ...all.filter((settings) => hasUnknownPalette(settings)).slice(0, 20),
      ...all.filter((settings) => !hasUnknownPalette(settings)).slice(0, 40),
    ];
    assertEquals(wanted.length, 60);
    for (const settings of wanted) {
      const small = settings === null ? null : { ...settings, columns: 6, rows: 4 };
      const model = new EditorModel({
        engine: lasting,
        settings: small,
        onFrame: (callback) => callback(),
        onIdle: (callback) => callback(),
      });
      const told = JSON.stringify(small);
      assert(await model.open(picture), told);
      await new Promise<void>((resolve) => {
        const stop = effect(() => {
          if (model.piece.value !== null || model.state.value === "failed") {
            queueMicrotask(() => stop());
            resolve();
          }
        });
      });
      assert(model.piece.value !== null, `${told}: ${JSON.stringify(model.alert.value)}`);
      assertEquals(model.state.value === "failed", false, told);
      model[Symbol.dispose]();
    }
    engine.dispose();
  });
});

function hasUnknownPalette(settings: Settings | null): boolean {
  return settings?.palette.kind === "preset" && settings.palette.id === "no-such-palette";
}

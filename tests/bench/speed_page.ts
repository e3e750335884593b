import { createEngine, type Engine } from "@/lib/worker/client.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";

/** What happens between a picture and its first pieces, in milliseconds from handing it over. */
export interface Opening {
  /** The bare decode of the same file, just before. */
  readonly decode: number;
  readonly first: number;
  readonly exact: number;
}

/** What the benchmark page offers to the script that drives it. */
export interface SpeedPage {
  /** Opens a file some times; the first of a fresh page is what a visitor waits for who comes with one picture. */
  readonly openings: (path: string, rounds: number) => Promise<readonly Opening[]>;
  /** Engine times of quick answers to settings that were not asked before. */
  readonly changes: (settings: readonly Settings[]) => Promise<readonly number[]>;
}

const engine: Engine = createEngine(() => new Worker("/engine.js", { type: "module" }));
engine.warm();

const page: SpeedPage = {
  async openings(path, rounds) {
    const file = await (await fetch(path)).blob();
    const all: Opening[] = [];
    for (let round = 0; round < rounds; round++) {
      const decode = await bareDecode(file);
      const measured = await open(file);
      await quiet();
      all.push({ decode, ...measured });
    }
    return all;
  },
  async changes(settings) {
    const times: number[] = [];
    for (const wanted of settings) {
      let first: number | null = null;
      await engine.convert(wanted, {
        onGrid: ({ milliseconds }) => void (first ??= milliseconds),
      });
      times.push(first ?? NaN);
    }
    return times;
  },
};
Object.assign(globalThis, { speed: page });

async function bareDecode(file: Blob): Promise<number> {
  const begun = performance.now();
  (await createImageBitmap(file)).close();
  return performance.now() - begun;
}

async function open(file: Blob): Promise<Omit<Opening, "decode">> {
  const { columns, rows } = DEFAULT_SETTINGS;
  const begun = performance.now();
  let first = NaN, exact = NaN;
  const opening = engine.open(file, {
    size: { columns, rows },
    onPreview: (bitmap) => bitmap.close(),
  });
  await engine.convert(DEFAULT_SETTINGS, {
    onGrid: ({ exact: isExact }) => {
      const now = performance.now() - begun;
      if (Number.isNaN(first)) first = now;
      if (isExact) exact = now;
    },
  });
  await opening;
  return { first, exact };
}

/** Long enough for what the worker prepares while nobody waits. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

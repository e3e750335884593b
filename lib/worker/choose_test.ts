import { assert, assertEquals, assertRejects } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { type Suggestion, suggestSettings } from "@/lib/pixelate/auto/auto.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { judgeFor } from "@/lib/pixelate/score/judge_for.ts";
import { png } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { scenery } from "@/tests/support/rasters.ts";
import { createEngine, type Engine } from "./client.ts";

const SCRIPT = new URL("../../tests/support/engine_worker.ts", import.meta.url);
const FILE = new Blob([png(scenery(startRandom(33), 320, 240))]);
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, columns: 32, rows: 24 };

describe("choosing in the worker", () => {
  let engine: Engine | null = null;

  function start(): Engine {
    return engine = createEngine(() => new Worker(SCRIPT, { type: "module" }));
  }

  afterEach(() => engine?.dispose());

  it("scores a piece, the same as without a worker", async () => {
    const { open, score } = start();
    await open(FILE);
    const source = openSource(await decode(FILE));
    const { grid } = await pixelate(source, { ...SETTINGS, palette: { kind: "best", colors: 6 } });
    const judge = await judgeFor(source, SETTINGS);
    assertEquals(await score(grid, null), {
      score: judge.score(grid),
      differences: judge.differences(grid),
    });
  });

  it("suggests settings, better ones as they come, the same as without a worker", async () => {
    const { open, suggest } = start();
    await open(FILE);
    const wanted: Suggestion[] = [];
    const source = openSource(await decode(FILE));
    for await (const one of suggestSettings(source, SETTINGS, "fewest")) wanted.push(one);
    const told: Suggestion[] = [];
    const onSuggestion = (one: Suggestion) => void told.push(one);
    assertEquals(await suggest(SETTINGS, "fewest", { onSuggestion }), wanted.at(-1));
    assertEquals(told, wanted);
  });

  it("is given up when nobody wants it any more", async () => {
    const { open, suggest, convert } = start();
    await open(FILE);
    const controller = new AbortController();
    let told = 0;
    const onSuggestion = () => {
      told++;
      controller.abort(new Error("enough"));
    };
    const { signal } = controller;
    await assertRejects(
      () => suggest(SETTINGS, "closest", { onSuggestion, signal }),
      Error,
      "enough",
    );
    assert((await convert(SETTINGS)).cells.length === 32 * 24 && told === 1);
  });
});

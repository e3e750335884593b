import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import editor from "@/content/en/editor.json" with { type: "json" };
import { decode } from "@/lib/image/decode_deno.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { openSource, pixelate } from "../pipeline_deno.ts";
import { judgeFor } from "../score/judge_for.ts";
import { type AutoOptions, type Suggestion, suggestSettings } from "./auto.ts";
import { colorsOf } from "./candidates.ts";
import { type Goal, GOALS } from "./goals.ts";

const FILE = new URL("../../../tests/fixtures/photos/kitten.jpg", import.meta.url);
const DECODED = await decode(new Blob([await Deno.readFile(FILE)]));
const SETTINGS: Settings = { ...DEFAULT_SETTINGS, columns: 36, rows: 27 };

async function all(goal: Goal, settings = SETTINGS, options: AutoOptions = {}) {
  const found: Suggestion[] = [];
  const search = suggestSettings(openSource(DECODED), settings, goal, options);
  for await (const one of search) found.push(one);
  return found;
}

const usual = async () => {
  const source = openSource(DECODED);
  const settings: Settings = { ...SETTINGS, palette: { kind: "best", colors: 16 } };
  return (await judgeFor(source, settings)).score((await pixelate(source, settings)).grid);
};

describe("suggestSettings", () => {
  for (const goal of GOALS) {
    it(`chooses ordinary settings, the same ones again, and tells why: ${goal}`, async () => {
      const found = await all(goal);
      const last = found.at(-1)!;
      assert(last.isLast && found.slice(0, -1).every(({ isLast }) => !isLast));
      assertEquals(parseSettings(last.settings), last.settings);
      assertEquals((await pixelate(openSource(DECODED), last.settings)).grid, last.grid);
      const { columns, rows, crop, alphaThreshold } = last.settings;
      assertEquals({ columns, rows, crop, alphaThreshold }, {
        columns: 36,
        rows: 27,
        crop: null,
        alphaThreshold: 128,
      });
      assertEquals((await all(goal)).at(-1), last);
      assert(editor.auto.goals[goal].length > 0);
      assert(last.reasons.length > 0);
      for (const { kind, values } of last.reasons) {
        const sentence = editor.auto.reasons[kind];
        for (const [, name] of sentence.matchAll(/\{(\w+)\}/g)) {
          assert(name! in values, `${kind} has no ${name}`);
        }
      }
    });
  }

  it("takes few colors that one hardly sees are few", async () => {
    const { settings, score } = (await all("fewest")).at(-1)!;
    assert(colorsOf(settings) <= 24 && score.far <= 2, `${colorsOf(settings)}, ${score.far}`);
  });

  it("leaves few lone cells where a piece is to be easy to make", async () => {
    const { settings, score } = (await all("easy")).at(-1)!;
    const other = await usual();
    assert(score.lone <= 0.6 * other.lone && score.far <= other.far + 0.3);
    assertEquals([settings.cleanUp, settings.dither], [true, "none"]);
  });

  it("comes nearer to the picture from afar than the usual piece, for a poster", async () => {
    const { settings, score } = (await all("poster")).at(-1)!;
    assert(colorsOf(settings) <= 24 && score.far < (await usual()).far);
  });

  it("takes the best colors of a palette that was chosen", async () => {
    const palette = { kind: "preset", id: "pico-8", colors: null } as const;
    const { settings: { palette: chosen } } = (await all("fewest", { ...SETTINGS, palette })).at(
      -1,
    )!;
    assert(chosen.kind === "preset" && chosen.id === "pico-8");
  });

  it("gives up between two pieces", async () => {
    const controller = new AbortController();
    let pieces = 0;
    const pause = () => {
      if (++pieces === 3) controller.abort(new Error("enough"));
      return Promise.resolve();
    };
    await assertRejects(
      () => all("closest", SETTINGS, { signal: controller.signal, pause }),
      Error,
      "enough",
    );
  });
});

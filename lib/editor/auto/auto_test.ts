import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import type { Suggestion } from "@/lib/pixelate/auto/auto.ts";
import type { Engine, SuggestOptions } from "@/lib/worker/engine.ts";
import type { SizedSettings } from "../history/settings_command.ts";
import { createAuto } from "./auto.ts";

const best = (colors: number): Settings => ({
  ...DEFAULT_SETTINGS,
  palette: { kind: "best", colors },
});
const suggestion = (colors: number, isLast = false): Suggestion => ({
  settings: best(colors),
  score: { far: 1, near: 2, edges: 1, contrast: 1, lone: 0, colors },
  grid: {
    columns: 1,
    rows: 1,
    palette: Uint8ClampedArray.of(0, 0, 0, 255),
    cells: Uint32Array.of(0),
  },
  reasons: isLast ? [{ kind: "colors-most", values: { colors, far: 1 } }] : [],
  isLast,
});

/** A search whose answers come when a test says so. */
function start() {
  let state: SizedSettings = { settings: DEFAULT_SETTINGS, rule: { from: "size" } };
  const steps: (readonly [SizedSettings, SizedSettings])[] = [];
  const errors: unknown[] = [];
  const asked: {
    readonly options: SuggestOptions;
    readonly answer: PromiseWithResolvers<Suggestion>;
  }[] = [];
  const suggest: Engine["suggest"] = (_settings, _goal, options = {}) => {
    const answer = Promise.withResolvers<Suggestion>();
    asked.push({ options, answer });
    return answer.promise;
  };
  const made = createAuto({ suggest }, {
    state: () => state,
    take: (next) => state = next,
    record: (before, after) => void steps.push([before, after]),
    onError: (error) => void errors.push(error),
  });
  return { ...made, steps, errors, asked, settings: () => state.settings };
}

describe("auto", () => {
  it("shows each that is better, and makes one step of all", async () => {
    const { auto, asked, steps, settings } = start();
    const done = auto.seek("fewest");
    asked[0]!.options.onSuggestion!(suggestion(24));
    assertEquals(settings(), best(24));
    assertEquals([auto.seeking.value, steps.length], ["fewest", 0]);
    asked[0]!.answer.resolve(suggestion(12, true));
    await done;
    assertEquals(settings(), best(12));
    assertEquals(steps.map(([one, other]) => [one.settings, other.settings]), [[
      DEFAULT_SETTINGS,
      best(12),
    ]]);
    assertEquals(auto.seeking.value, null);
    assertEquals(auto.reasons.value!.map(({ kind }) => kind), ["colors-most"]);
  });

  it("goes back where it is canceled, and says nothing of what comes later", async () => {
    const { auto, asked, steps, settings, errors } = start();
    const done = auto.seek("easy");
    asked[0]!.options.onSuggestion!(suggestion(24));
    auto.cancel();
    assert(asked[0]!.options.signal!.aborted);
    assertEquals(settings(), DEFAULT_SETTINGS);
    asked[0]!.options.onSuggestion!(suggestion(8));
    asked[0]!.answer.reject(new DOMException("Given up.", "AbortError"));
    await done;
    assertEquals([settings(), steps.length, errors.length], [DEFAULT_SETTINGS, 0, 0]);
  });

  it("keeps what it has when something else is changed, as a step by itself", async () => {
    const { auto, stop, asked, steps, settings } = start();
    const done = auto.seek("poster");
    asked[0]!.options.onSuggestion!(suggestion(24));
    stop();
    assertEquals([settings(), steps.length, auto.seeking.value], [best(24), 1, null]);
    asked[0]!.answer.resolve(suggestion(4, true));
    await done;
    assertEquals(settings(), best(24));
  });

  it("goes back and tells where it fails", async () => {
    const { auto, asked, settings, errors } = start();
    const done = auto.seek("closest");
    asked[0]!.options.onSuggestion!(suggestion(24));
    asked[0]!.answer.reject(new RangeError("Too large."));
    await done;
    assertEquals([settings(), errors.length], [DEFAULT_SETTINGS, 1]);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import type { Engine } from "@/lib/worker/client.ts";
import { createConversion, isAbort } from "./conversion.ts";

const GRID: PixelGrid = {
  columns: 1,
  rows: 1,
  palette: new Uint8ClampedArray(4),
  cells: new Uint32Array(1),
};

/** A job that the engine was given, for the test to answer when it wants. */
interface Job {
  readonly contrast: number;
  readonly answer: (exact: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/** The order of answers is what is tested here, so the test gives them itself. */
function start() {
  const jobs: Job[] = [];
  const convert: Engine["convert"] = (settings, options) =>
    new Promise((resolve, reject) => {
      jobs.push({
        contrast: settings.contrast,
        answer: (exact) => {
          options?.onGrid?.({ grid: GRID, exact, faint: 7, milliseconds: 0 });
          if (exact) resolve(GRID);
        },
        fail: reject,
      });
    });
  const told: unknown[] = [];
  const conversion = createConversion(
    { convert } as Engine,
    "main",
    false,
    ({ generation, exact }) => told.push([generation, exact]),
    (error) => told.push(error),
  );
  return { jobs, told, ...conversion };
}

function contrast(contrast: number): Settings {
  return { ...DEFAULT_SETTINGS, contrast };
}

describe("createConversion", () => {
  it("asks at once, and tells quick and exact answers by the change that they belong to", () => {
    const { jobs, told, result, asked, request } = start();
    request(contrast(1), 1);
    assertEquals([asked.value, result.value], [1, null]);
    jobs[0]!.answer(false);
    jobs[0]!.answer(true);
    assertEquals(told, [[1, false], [1, true]]);
    assertEquals(result.value, { grid: GRID, generation: 1, exact: true, faint: 7 });
  });

  it("waits for a first answer, then goes on with the newest, skipping what lies between", () => {
    const { jobs, told, request } = start();
    for (let change = 1; change <= 5; change++) request(contrast(change), change);
    assertEquals(jobs.map(({ contrast }) => contrast), [1]);
    jobs[0]!.answer(false);
    assertEquals(jobs.map(({ contrast }) => contrast), [1, 5]);
    jobs[1]!.answer(true);
    assertEquals(told, [[1, false], [5, true]]);
    request(contrast(6), 6);
    assertEquals(jobs.length, 3);
  });

  it("does not wait for what is of no use any more", () => {
    const { jobs, request } = start();
    request(contrast(1), 1);
    request(contrast(2), 2, true);
    assertEquals(jobs.map(({ contrast }) => contrast), [1, 2]);
  });

  it("tells failures of the newest change only, and goes on", async () => {
    const { jobs, told, request } = start();
    request(contrast(1), 1);
    request(contrast(2), 2);
    jobs[0]!.fail(new Error("old"));
    await Promise.resolve().then(() => {});
    assertEquals(jobs.length, 2);
    const error = new Error("new");
    jobs[1]!.fail(error);
    await Promise.resolve().then(() => {});
    assertEquals(told, [error]);
    request(contrast(3), 3);
    jobs[2]!.fail(new DOMException("Newer", "AbortError"));
    await Promise.resolve().then(() => {});
    assertEquals(told, [error]);
  });
});

describe("isAbort", () => {
  it("knows what only gives way from what went wrong", () => {
    assertEquals(isAbort(new DOMException("", "AbortError")), true);
    assertEquals(isAbort(new DOMException("", "QuotaExceededError")), false);
    assertEquals(isAbort(new Error("AbortError")), false);
  });
});

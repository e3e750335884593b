import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { readLongestTask, readTrace } from "./traced_work.ts";

const THREADS = [
  { name: "thread_name", ph: "M", pid: 1, tid: 1, ts: 0, args: { name: "CrRendererMain" } },
  { name: "thread_name", ph: "M", pid: 1, tid: 2, ts: 0, args: { name: "DedicatedWorker thread" } },
  { name: "thread_name", ph: "M", pid: 1, tid: 3, ts: 0, args: { name: "Compositor" } },
];

/** A task that has a processor for all of its time, or for a part of it. */
function task(tid: number, start: number, end: number, pid = 1, worked = end - start) {
  const span = { ts: start * 1000, dur: (end - start) * 1000, tdur: worked * 1000 };
  return { name: "ThreadControllerImpl::RunTask", ph: "X", pid, tid, ...span };
}

function measure(start: number, end: number) {
  const named = { name: "change", pid: 1, tid: 1 };
  return [{ ...named, ph: "b", ts: start * 1000 }, { ...named, ph: "e", ts: end * 1000 }];
}

describe("readTrace", () => {
  it("tells work of page and workers, and when both wait", () => {
    const spent = readTrace([
      ...THREADS,
      ...measure(10, 30),
      // Begins before, has a task within it, and works beside the worker for a while.
      task(1, 8, 14),
      task(1, 11, 12),
      task(2, 13, 18),
      task(1, 25, 27),
      // Other threads, other processes and earlier times do not count; what comes after may hold up the page.
      task(3, 10, 30),
      task(1, 10, 30, 2),
      task(1, 2, 8),
      task(1, 31, 36),
    ], "change");
    assertEquals(spent, [{ whole: 20, work: 11, waiting: 10, longest: 5 }]);
  });

  it("counts as work what had a processor, of a task that reaches beyond the measure its share", () => {
    const spent = readTrace([
      ...THREADS,
      ...measure(10, 30),
      task(1, 6, 14, 1, 4),
      task(1, 20, 24, 1, 1),
      task(1, 21, 23, 1, 1),
      task(2, 14, 20, 1, 3),
    ], "change");
    assertEquals(spent, [{ whole: 20, work: 6, waiting: 6, longest: 2 }]);
  });

  it("tells every measure of that name", () => {
    const events = [...THREADS, ...measure(0, 5), ...measure(6, 8), task(1, 1, 7)];
    assertEquals(readTrace(events, "change").map(({ work }) => work), [4, 1]);
    assertEquals(readTrace(events, "other"), []);
  });
});

describe("readLongestTask", () => {
  it("tells processor time of the page's thread alone", () => {
    const timed = (tid: number, dur: number, tdur: number, pid = 1) => ({
      ...task(tid, 0, dur, pid),
      tdur: tdur * 1000,
    });
    const events = [...THREADS, timed(1, 90, 12), timed(1, 20, 15), timed(2, 70, 60)];
    assertEquals(readLongestTask([...events, timed(1, 80, 70, 2)]), 15);
    assertEquals(readLongestTask(THREADS), 0);
  });
});

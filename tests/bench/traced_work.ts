// What the threads of a page do, as the browser's own trace tells it.
import type { Browser, Page } from "playwright-core";

/** What a stretch of time was filled with, in milliseconds. */
export interface Spent {
  /** All of it. */
  readonly whole: number;
  /** Work of the page's thread and of its workers, in processor time: what else the machine does meanwhile is not in it. */
  readonly work: number;
  /** Neither had anything to do: the page waits for the next frame. */
  readonly waiting: number;
  /** The longest task of the page's thread that ran in it, or after it until the next of its kind, in processor time, too. */
  readonly longest: number;
}

/** A stretch of time, in microseconds. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A task of a thread, with the processor time that it took, in microseconds. */
interface Task extends Span {
  readonly worked: number;
}

/** The part of Chromium's trace format that is looked at. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["toplevel", "blink.user_timing", "__metadata"];

/** Traces what `act` does and tells of each measure of that name in the page's timeline. */
export async function traceMeasures(
  browser: Browser,
  page: Page,
  name: string,
  act: () => Promise<void>,
): Promise<readonly Spent[]> {
  return readTrace(await trace(browser, page, act), name);
}

/**
 * Traces what `act` does and returns the longest task of the page's thread in milliseconds of processor time: what else the machine
 * does meanwhile is not in it.
 */
export async function traceLongestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<number> {
  return readLongestTask(await trace(browser, page, act));
}

/** The longest task of a page's thread in a trace, in milliseconds of processor time. */
export function readLongestTask(events: readonly TraceEvent[]): number {
  const threads = new Set(
    events.filter((one) => one.name === "thread_name" && one.args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const tasks = events.filter((one) =>
    one.ph === "X" && isTask(one) && threads.has(`${one.pid}:${one.tid}`)
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

async function trace(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  return JSON.parse(new TextDecoder().decode(await browser.stopTracing())).traceEvents;
}

/** What a trace tells of each measure of that name. */
export function readTrace(events: readonly TraceEvent[], name: string): readonly Spent[] {
  const measures = measuresOf(events, name);
  const process = measures[0]?.pid;
  const tasksOf = (thread: string): Task[] => {
    const named = events.filter((one) =>
      one.name === "thread_name" && one.pid === process && one.args?.name?.startsWith(thread)
    );
    const threads = new Set(named.map(({ tid }) => tid));
    return events.filter((one) =>
      one.pid === process && threads.has(one.tid) && one.ph === "X" && isTask(one)
    ).map(({ ts, dur = 0, tdur = 0 }) => ({ start: ts, end: ts + dur, worked: tdur }));
  };
  const page = tasksOf("CrRendererMain");
  const workers = tasksOf("DedicatedWorker");
  return measures.map((measure, i) => {
    const inPage = within(page, measure);
    const untilNext = within(page, { ...measure, end: measures[i + 1]?.start ?? Infinity });
    const inWorkers = within(workers, measure);
    const busy = lengthOf(merged([...inPage, ...inWorkers]));
    const whole = measure.end - measure.start;
    return {
      whole: whole / 1000,
      work: (workOf(inPage) + workOf(inWorkers)) / 1000,
      waiting: (whole - busy) / 1000,
      longest: Math.max(0, ...untilNext.map(({ worked }) => worked)) / 1000,
    };
  });
}

function isTask({ name }: TraceEvent): boolean {
  return name === "ThreadControllerImpl::RunTask" || name === "RunTask";
}

/** Measures are told by two events, where they begin and end. */
function measuresOf(events: readonly TraceEvent[], name: string): (Span & { pid: number })[] {
  const named = events.filter((one) => one.name === name);
  const ends = named.filter(({ ph }) => ph === "e" || ph === "E");
  return named.filter(({ ph }) => ph === "b" || ph === "B").map(({ ts, pid }, i) => ({
    pid,
    start: ts,
    end: ends[i]!.ts,
  }));
}

/** The parts of tasks that lie in a stretch: of one that reaches beyond it so much of its processor time as of its length. */
function within(tasks: readonly Task[], { start, end }: Span): Task[] {
  return tasks.map((task) => {
    const part = { start: Math.max(start, task.start), end: Math.min(end, task.end) };
    const share = (part.end - part.start) / (task.end - task.start);
    return { ...part, worked: task.worked * share };
  }).filter((part) => part.end > part.start);
}

/** Processor time of tasks. Those that lie within tasks are counted with these. */
function workOf(tasks: readonly Task[]): number {
  const sorted = [...tasks].sort((one, other) => one.start - other.start || other.end - one.end);
  let sum = 0, end = -Infinity;
  for (const task of sorted) {
    if (task.start < end) continue;
    sum += task.worked;
    end = task.end;
  }
  return sum;
}

/** Stretches that do not overlap: tasks lie within tasks. */
function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  const all: Span[] = [];
  for (const span of sorted) {
    const last = all.at(-1);
    if (last && span.start <= last.end) {
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else all.push(span);
  }
  return all;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

import { removeBackend } from "@tensorflow/tfjs-core";
import type { Planes } from "../planes.ts";
import { PLAIN, type Run, runExactly, runOn } from "./tensors.ts";

/** A backend that may be faster than plain JavaScript on some machines. */
export interface Candidate {
  /** TensorFlow.js's name for it. */
  readonly name: string;
  /** Brings it in; resolves to whether this machine has it. */
  readonly load: () => Promise<boolean>;
  /** Whether what it just answered can be trusted: a lost graphics context answers without an error. */
  readonly isSound: () => boolean;
}

/** A computation to measure backends by. */
export type Probe = (run: Run) => Promise<Planes>;

const ROUNDS = 3;
/** Largest difference from the exact answer, in linear light, that a quick answer may have. */
const MOST_DIFFERENCE = 1e-3;

/** Milliseconds between two looks at a backend that is at work. */
const PERIOD = 50;

let chosen: Candidate | null = null;

/**
 * Runs where this machine was measured to be fastest. A backend that fails is dropped for good, and the plain one does the work:
 * the caller only notices the time.
 */
export const runFast: Run = async (planes, compute) => {
  const candidate = chosen;
  if (candidate) {
    try {
      return await whileSound(candidate, runOn(candidate.name, planes, compute));
    } catch {
      // The plain backend does it instead.
    }
    drop(candidate);
  }
  return await runExactly(planes, compute);
};

/**
 * Measures the candidates that this machine has against the plain backend, and keeps the fastest whose answers are right.
 * Returns its name.
 */
export async function chooseBackend(
  candidates: readonly Candidate[],
  probe: Probe,
): Promise<string> {
  chosen = null;
  const loaded = await Promise.all(candidates.map(isAtHand));
  const present = candidates.filter((_, i) => loaded[i]);
  if (present.length === 0) return PLAIN;
  const truth = await probe(runExactly);
  let best = await timeOf(probe, runExactly);
  for (const candidate of present) {
    const time = await tryOut(candidate, probe, truth);
    if (time < best) {
      best = time;
      if (chosen) drop(chosen);
      chosen = candidate;
    } else {
      drop(candidate);
    }
  }
  return chosen?.name ?? PLAIN;
}

async function isAtHand(candidate: Candidate): Promise<boolean> {
  try {
    return await candidate.load();
  } catch {
    return false;
  }
}

/** Milliseconds that a candidate takes; for ever, where it fails or its answer is wrong. */
async function tryOut(candidate: Candidate, probe: Probe, truth: Planes): Promise<number> {
  const run: Run = (planes, compute) => runOn(candidate.name, planes, compute);
  try {
    const answer = await whileSound(candidate, probe(run));
    return isNear(answer, truth) ? await whileSound(candidate, timeOf(probe, run)) : Infinity;
  } catch {
    return Infinity;
  }
}

/** Rejects when the backend fails in silence: a lost graphics context may leave questions open for ever. */
async function whileSound<T>(candidate: Candidate, work: Promise<T>): Promise<T> {
  let isOver = false;
  const watch = async (): Promise<never> => {
    while (!isOver && candidate.isSound()) {
      await new Promise((resolve) => setTimeout(resolve, PERIOD));
    }
    throw new TypeError(`The backend ${candidate.name} has stopped.`);
  };
  try {
    const result = await Promise.race([work, watch()]);
    if (!candidate.isSound()) throw new TypeError(`The backend ${candidate.name} has stopped.`);
    return result;
  } finally {
    isOver = true;
  }
}

async function timeOf(probe: Probe, run: Run): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await probe(run);
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

function isNear({ color }: Planes, truth: Planes): boolean {
  return color.length === truth.color.length &&
    color.every((value, i) => Math.abs(value - truth.color[i]!) <= MOST_DIFFERENCE);
}

function drop(candidate: Candidate): void {
  if (chosen === candidate) chosen = null;
  try {
    removeBackend(candidate.name);
  } catch {
    // A backend that failed may fail to go, too.
  }
}

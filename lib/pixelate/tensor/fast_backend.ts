import { removeBackend } from "@tensorflow/tfjs-core";
import type { Planes } from "../planes.ts";
import { type Run, runExactly, runOn } from "./tensors.ts";

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

let chosen: Candidate | null = null;

/**
 * Runs where this machine was measured to be fastest. A backend that fails is dropped for good, and the plain one does the work:
 * the caller only notices the time.
 */
export const runFast: Run = async (planes, compute) => {
  const candidate = chosen;
  if (candidate) {
    try {
      const answer = await runOn(candidate.name, planes, compute);
      if (candidate.isSound()) return answer;
    } catch {
      // The plain backend does it instead.
    }
    drop(candidate);
  }
  return await runExactly(planes, compute);
};

/**
 * Measures the candidates against the plain backend on this machine, and keeps the fastest whose answers are right.
 * Returns its name.
 */
export async function chooseBackend(
  candidates: readonly Candidate[],
  probe: Probe,
): Promise<string> {
  chosen = null;
  const truth = await probe(runExactly);
  let best = await timeOf(probe, runExactly);
  for (const candidate of candidates) {
    const time = await tryOut(candidate, probe, truth);
    if (time === null) continue;
    if (time < best) {
      best = time;
      if (chosen) drop(chosen);
      chosen = candidate;
    } else {
      removeBackend(candidate.name);
    }
  }
  return chosen?.name ?? "cpu";
}

/** Milliseconds that a candidate takes, or null where it is not to be had or its answer is wrong. */
async function tryOut(candidate: Candidate, probe: Probe, truth: Planes): Promise<number | null> {
  const run: Run = (planes, compute) => runOn(candidate.name, planes, compute);
  try {
    if (!await candidate.load()) return null;
    const answer = await probe(run);
    if (!candidate.isSound() || !isNear(answer, truth)) throw new RangeError("wrong answer");
    return await timeOf(probe, run);
  } catch {
    drop(candidate);
    return null;
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

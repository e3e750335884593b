/** A drawing that waits. */
type Job = () => void;

/** Milliseconds that drawing may hold the page at once. */
const SLICE = 8;

const urgent = new Set<Job>();
const patient = new Set<Job>();
let isRunning = false;
let isIdling = false;

/**
 * Draws soon: what is on screen within this task or the next ones, everything else when the page has nothing to do. Never holds
 * the page for longer than one drawing takes.
 *
 * @returns What takes the drawing back.
 */
export function queuePainting(isOnScreen: boolean, job: Job): () => void {
  (isOnScreen ? urgent : patient).add(job);
  if (isOnScreen && !isRunning) {
    isRunning = true;
    queueMicrotask(runUrgent);
  } else if (!isOnScreen && !isIdling) {
    isIdling = true;
    whenIdle(runPatient);
  }
  return () => {
    urgent.delete(job);
    patient.delete(job);
  };
}

function runUrgent(): void {
  const end = performance.now() + SLICE;
  for (const job of urgent) {
    urgent.delete(job);
    job();
    if (performance.now() > end) break;
  }
  if (urgent.size > 0) setTimeout(runUrgent);
  else isRunning = false;
}

function runPatient(hasTime: () => boolean): void {
  for (const job of patient) {
    patient.delete(job);
    job();
    if (!hasTime()) break;
  }
  if (patient.size > 0) whenIdle(runPatient);
  else isIdling = false;
}

/** Calls back when the page has nothing to do, with what tells whether that is still so. */
function whenIdle(callback: (hasTime: () => boolean) => void): void {
  if (!("requestIdleCallback" in globalThis)) setTimeout(callback, 16, () => false);
  else {requestIdleCallback((idle) => callback(() => idle.timeRemaining() > SLICE), {
      timeout: 200,
    });}
}

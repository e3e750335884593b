/** A drawing that waits. */
type Job = () => void;

/** Milliseconds that drawing may hold the page at once. */
const SLICE = 8;

const urgent = new Set<Job>();
const patient = new Set<Job>();
let isRunning = false;
let isIdling = false;

/**
 * Draws soon: what is near the screen within this task or the next ones, everything else when the page has nothing to do. Never holds
 * the page for longer than one drawing takes.
 *
 * @returns What takes the drawing back.
 */
export function queuePainting(isNear: boolean, job: Job): () => void {
  (isNear ? urgent : patient).add(job);
  if (isNear && !isRunning) {
    isRunning = true;
    queueMicrotask(runUrgent);
  } else if (!isNear && !isIdling) {
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

function runPatient(): void {
  const [job] = patient;
  if (job !== undefined) {
    patient.delete(job);
    job();
  }
  if (patient.size > 0) whenIdle(runPatient);
  else isIdling = false;
}

function whenIdle(callback: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(callback, { timeout: 200 });
  else setTimeout(callback, 16);
}

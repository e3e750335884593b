/** A drawing that waits. */
type Job = () => void;

/** Milliseconds that drawing may hold the page at once. */
const SLICE = 8;
/** Milliseconds after which no frame is going to come. */
const NO_FRAME = 100;

const urgent = new Set<Job>();
const patient = new Set<Job>();
let isRunning = false;
let isIdling = false;
/** Whether something patient has come since the last frame: what is urgent came with it and is not on screen yet. */
let isNew = false;

/**
 * Draws soon: what is urgent, because it is on screen, within this task or the next ones, everything else after all that is more urgent. Never holds
 * the page for longer than one drawing takes.
 *
 * @returns What takes the drawing back.
 */
export function queuePainting(isUrgent: boolean, job: Job): () => void {
  (isUrgent ? urgent : patient).add(job);
  isNew ||= !isUrgent;
  if (isUrgent && !isRunning) {
    isRunning = true;
    queueMicrotask(runUrgent);
  } else if (!isUrgent && !isIdling) {
    isIdling = true;
    whenFree(runPatient);
  }
  return () => {
    urgent.delete(job);
    patient.delete(job);
  };
}

function runUrgent(): void {
  runFor(SLICE, urgent);
  if (urgent.size > 0) setTimeout(runUrgent);
  else isRunning = false;
}

function runPatient(): void {
  if (!isNew) runFor(SLICE, patient);
  if (patient.size > 0) whenFree(runPatient);
  else isIdling = false;
}

function runFor(milliseconds: number, jobs: Set<Job>): void {
  const end = performance.now() + milliseconds;
  for (const job of jobs) {
    jobs.delete(job);
    job();
    if (performance.now() > end) return;
  }
}

interface Scheduler {
  postTask(task: () => void, options: { readonly priority: "background" }): void;
}

/**
 * Calls back after the next frame, which shows what was urgent, and after all else that is, input included. Unlike idle time, its
 * turn comes on a busy machine too, and unlike frames, behind another tab.
 */
function whenFree(callback: () => void): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  let isDue = false;
  const follow = () => {
    if (isDue) return;
    isDue = true;
    isNew = false;
    if (scheduler) scheduler.postTask(callback, { priority: "background" });
    else setTimeout(callback, 16);
  };
  requestAnimationFrame(follow);
  setTimeout(follow, NO_FRAME);
}

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
/** Whether something urgent has been drawn that no frame has shown yet. */
let isUnseen = false;

/**
 * Draws soon: what is urgent, because it is on screen, within this task or the next ones, everything else after all that is more urgent. Never holds
 * the page for longer than one drawing takes.
 *
 * @returns What takes the drawing back.
 */
export function queuePainting(isUrgent: boolean, job: Job): () => void {
  (isUrgent ? urgent : patient).add(job);
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

/**
 * Draws soon, as what is urgent, but not before a frame has shown what has been drawn and is waited for.
 *
 * @returns What takes the drawing back.
 */
export function queueBehindUrgent(job: Job): () => void {
  let isWanted = true;
  let leaveQueue = () => {};
  const queue = () => {
    if (isWanted) leaveQueue = queuePainting(true, job);
  };
  // What changes together with it is drawn, or told to be, until then.
  queueMicrotask(() => {
    if (isUnseen) onFrame(() => setTimeout(queue));
    else queue();
  });
  return () => {
    isWanted = false;
    leaveQueue();
  };
}

/** Tells that something has been drawn that is waited for: what is patient is not drawn before a frame has shown that. */
export function noteUrgent(): void {
  if (isUnseen) return;
  isUnseen = true;
  onFrame(() => isUnseen = false);
}

function runUrgent(): void {
  noteUrgent();
  runFor(SLICE, urgent);
  if (urgent.size > 0) setTimeout(runUrgent);
  else isRunning = false;
}

function runPatient(): void {
  if (!isUnseen) runFor(SLICE, patient);
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
  postTask(task: () => void, options: { readonly priority: "background" | "user-visible" }): void;
}

/**
 * Calls back in a task by itself, and where something is to be seen first after the next frame and all else that is urgent then, input
 * included. Unlike idle time, its turn comes on a busy machine too, and unlike frames, behind another tab.
 */
function whenFree(callback: () => void): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  const [priority, patience] = isUnseen
    ? ["background", 16] as const
    : ["user-visible", 0] as const;
  const follow = () => {
    if (scheduler) scheduler.postTask(callback, { priority });
    else setTimeout(callback, patience);
  };
  if (isUnseen) onFrame(follow);
  else follow();
}

/** Calls back once, at the next frame or where none comes. */
function onFrame(callback: () => void): void {
  let isDone = false;
  const call = () => {
    if (!isDone) callback();
    isDone = true;
  };
  requestAnimationFrame(call);
  setTimeout(call, NO_FRAME);
}

import { readLeftOut, readTally, TALLY } from "../tally.ts";
import type { Choice } from "./choice.ts";
import { chooseJobs, type Job } from "./jobs.ts";
import { type Outcome, runJob } from "./run_job.ts";
import { makeScratch } from "./scratch.ts";
import { setStage, type Stage } from "./stage.ts";

/**
 * Runs the chosen tests, as many jobs at once as there are processors, and tells how they went. A few that fail are run once more, alone.
 *
 * Site and browser are started once; until they are ready, jobs that need neither go first.
 *
 * @returns whether all held.
 */
export async function run(choice: Choice): Promise<boolean> {
  const start = performance.now();
  const waiting = chooseJobs(choice);
  const folder = await makeScratch();
  const tally = `${folder}/tally`;
  await Deno.writeTextFile(tally, "");
  Deno.env.set(TALLY, tally);

  const running = new Set<() => void>();
  const outcomes: Outcome[] = [];
  let stage: Stage | null = null;
  const opening = waiting.some(({ needsStage }) => needsStage)
    ? setStage().then((open) => stage = open)
    : null;

  const close = async () => {
    for (const end of running) end();
    await (await opening?.catch(() => null))?.close();
    await Deno.remove(folder, { recursive: true }).catch(() => {});
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, async () => {
      await close();
      Deno.exit(signal === "SIGINT" ? 130 : 143);
    });
  }

  /** The next job whose needs are met, or null when none is left. */
  async function next(): Promise<Job | null> {
    let at = waiting.findIndex(({ needsStage }) => !needsStage || stage !== null);
    if (at < 0 && waiting.length > 0) {
      await opening;
      at = 0;
    }
    return waiting.splice(at, 1)[0] ?? null;
  }
  async function work(job: Job): Promise<Outcome> {
    const env = job.needsStage ? { ...stage!.env, [TALLY]: tally } : { [TALLY]: "" };
    const { outcome, end } = runJob(job, choice.filter, folder, env);
    running.add(end);
    const done = await outcome;
    running.delete(end);
    console.log(tellOutcome(done));
    return done;
  }
  async function workOff(): Promise<void> {
    for (let job = await next(); job !== null; job = await next()) outcomes.push(await work(job));
  }
  /** What failed beside others once more by itself: where the machine is busy, browsers are late. */
  async function workAgain(): Promise<void> {
    const failed = outcomes.filter(({ trouble }) => trouble !== "");
    if (failed.length === 0 || failed.length > MOST_AGAIN || outcomes.length === 1) return;
    console.log("\nWhat failed, again and alone:");
    for (const first of failed) {
      console.log(first.trouble);
      outcomes[outcomes.indexOf(first)] = await work(first.job);
    }
  }
  try {
    await Promise.all(Array.from({ length: lanes() }, workOff));
    await workAgain();
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(`\n${seconds} s; started ${readTally(tally)}`);
    for (const sentence of readLeftOut(tally)) console.log(sentence);
    return tellSum(outcomes);
  } finally {
    await close();
  }
}

/** Where more has failed, the machine is not to blame. */
const MOST_AGAIN = 5;

/** A browser waits now and then, so there is one job more than there are processors. */
function lanes(): number {
  return navigator.hardwareConcurrency + 1;
}

function tellOutcome({ job: { files }, seconds, passed, failed, trouble }: Outcome): string {
  const name = files.length === 1 ? files[0]! : `${files.length} files, such as ${files[0]}`;
  const verdict = trouble === "" ? "ok" : "FAILED";
  const counts = failed === 0 ? `${passed}` : `${passed} passed, ${failed} failed`;
  return `${verdict} ${seconds.toFixed(1).padStart(5)} s  ${name} (${counts})`;
}

/** Tells what failed and the sums; the last line is for machines, too. */
function tellSum(outcomes: readonly Outcome[]): boolean {
  const sum = (key: "passed" | "failed" | "ignored") =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const troubles = outcomes.filter(({ trouble }) => trouble !== "");
  for (const { job, trouble } of troubles) {
    console.log(`\n${"=".repeat(20)} ${job.files.join(" ")}\n${trouble}`);
  }
  if (sum("ignored") > 0) console.log(`${sum("ignored")} ignored`);
  const isNothing = sum("passed") + sum("failed") === 0;
  if (isNothing) console.log("No test has that name.");
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return troubles.length === 0 && !isNothing;
}

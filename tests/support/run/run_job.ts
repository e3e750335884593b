import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { Job } from "./jobs.ts";
import { type Counts, countTests, tellFailures } from "./results.ts";

/** What became of a job. */
export interface Outcome extends Counts {
  readonly job: Job;
  readonly seconds: number;
  /** What it said of what failed; empty where all went well. */
  readonly trouble: string;
}

/** So many milliseconds after its start, and so many for each file that needs the stage, a job is ended: whatever it waits for does not come. */
const LONGEST = 300_000;

/** Starts the tests of a job in a process group of their own. */
export function runJob(
  job: Job,
  filter: string | null,
  folder: string,
  env: Readonly<Record<string, string>>,
): { readonly outcome: Promise<Outcome>; readonly end: () => void } {
  const start = performance.now();
  const name = `${folder}/${crypto.randomUUID()}`;
  const junit = `${name}.xml`;
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "test",
      "-A",
      "--lock=tests/deno.lock",
      "--no-check",
      "--quiet",
      `--junit-path=${junit}`,
      ...filter === null ? [] : ["--filter", filter],
      entryOf(job, `${name}_test.ts`),
    ],
    env: { ...env, NO_COLOR: "1", TMPDIR: folder },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
    // Its own group, so that it ends with all that it started.
    detached: true,
  }).spawn();
  const end = () => endGroup(child);
  const longest = LONGEST * (job.needsStage ? job.files.length : 1);
  const watch = setTimeout(end, longest);

  async function finish(): Promise<Outcome> {
    const { success, stdout, stderr } = await child.output();
    clearTimeout(watch);
    // What a test forgot to end must not live on.
    end();
    const counts = countTests(await Deno.readTextFile(junit).catch(() => ""));
    const seconds = (performance.now() - start) / 1000;
    if (success) return { ...counts, job, seconds, trouble: "" };
    const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    const late = seconds * 1000 >= longest ? `Ended after ${longest / 1000} s.\n` : "";
    const failed = Math.max(1, counts.failed);
    return { ...counts, failed, job, seconds, trouble: late + tellFailures(out!) + err };
  }
  return { outcome: finish(), end };
}

/** What each job ends with. */
const SETTLE = "tests/support/run/settle.ts";

/** One file that stands for all of a job: for each file by itself Deno loads every module anew. */
function entryOf({ files }: Job, path: string): string {
  const imports = [SETTLE, ...files].map((file) => `import "${pathToFileURL(resolve(file))}";\n`);
  Deno.writeTextFileSync(path, imports.join(""));
  return path;
}

function endGroup(child: Deno.ChildProcess): void {
  try {
    if (Deno.build.os === "windows") child.kill();
    else Deno.kill(-child.pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

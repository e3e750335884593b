/** What a command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

export const ROOT = new URL("../../", import.meta.url).pathname;

/** Runs `deno task pixelate` in the project's folder, as a person would. */
export async function pixelate(args: readonly string[], stdin?: Uint8Array): Promise<Outcome> {
  return await run(Deno.execPath(), ["task", "--quiet", "pixelate", ...args], stdin);
}

/**
 * Runs what the task runs by a line of the shell, in which `"$@"` stands for it: what the line says of limits and standard input
 * would not come through the task.
 */
export async function pixelateBy(line: string, args: readonly string[]): Promise<Outcome> {
  const command = [Deno.execPath(), "run", "-A", "--quiet", "lib/cli/main.ts", ...args];
  return await run("sh", ["-c", line, "sh", ...command]);
}

/** Stands before a code on standard error, where several command lines are run by one process. */
export const CODE = "\0";

/** What several command lines left behind. */
export interface Outcomes {
  /** What all of them wrote to standard output. */
  readonly stdout: Uint8Array;
  readonly each: readonly Pick<Outcome, "code" | "stderr">[];
}

/**
 * Runs command lines as the task does, but one after the other in one process: to start one takes longer than most of what they ask
 * for.
 */
export async function pixelateEach(lines: readonly (readonly string[])[]): Promise<Outcomes> {
  const { code, stdout, stderr } = await run(
    Deno.execPath(),
    ["run", "-A", "--quiet", "tests/render/run_each.ts"],
    new TextEncoder().encode(JSON.stringify(lines)),
  );
  const told = stderr.split(new RegExp(`${CODE}(\\d+)\\n`));
  if (code !== 0 || told.length !== 2 * lines.length + 1) throw new Error(stderr);
  const each = lines.map((_, i) => ({ code: Number(told[2 * i + 1]), stderr: told[2 * i]! }));
  return { stdout, each };
}

async function run(
  program: string,
  args: readonly string[],
  stdin?: Uint8Array,
): Promise<Outcome> {
  const child = new Deno.Command(program, {
    args: [...args],
    cwd: ROOT,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  try {
    if (stdin) await writer.write(stdin);
    await writer.close();
  } catch {
    // A command that does not read its input may be gone before it is written.
  }
  const { code, stdout, stderr } = await child.output();
  return { code, stdout, stderr: new TextDecoder().decode(stderr) };
}

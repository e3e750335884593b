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

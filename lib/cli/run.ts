import { basename, dirname, resolve } from "node:path";
import { convert } from "./convert.ts";
import { type Destination, freePath, guessFormat, parseDestination } from "./destination.ts";
import { helpText } from "./help.ts";
import { expandInputs, isFolder, isMissing, readFile, readInput } from "./inputs.ts";
import { type Job, parseJob } from "./job.ts";
import { parseArguments } from "./parse_arguments.ts";
import { newProgress } from "./progress.ts";
import { sentenceFor, sentenceOf } from "./sentence.ts";

/** What the shell learns. */
export const DONE = 0, FAILED = 1, USAGE = 2;

/** Runs a command line and tells its exit code. Nothing is written to standard output but results and help. */
export async function run(args: readonly string[]): Promise<number> {
  let order: Order;
  try {
    const { options, inputs } = parseArguments(args);
    if (options.has("help")) {
      await write(helpText());
      return DONE;
    }
    order = await parseOrder(options, inputs);
  } catch (error) {
    complain(`${messageOf(error)}\nTry deno task pixelate --help.`);
    return USAGE;
  }
  return await carryOut(order);
}

interface Order {
  readonly inputs: readonly string[];
  readonly job: Job;
  readonly destination: Destination;
}

async function parseOrder(
  options: ReadonlyMap<string, string>,
  given: readonly string[],
): Promise<Order> {
  if (given.length === 0) {
    throw new SyntaxError("Which picture? Name one or more files, or - for standard input.");
  }
  const format = guessFormat(options.get("out"), options.get("format"));
  const job = await parseJob(options, readFile, format);
  const inputs = expandInputs(given);
  if (inputs.length === 0) throw new SyntaxError(`There are no pictures in ${given.join(", ")}.`);
  if (inputs.filter((input) => input === "-").length > 1) {
    throw new SyntaxError("Standard input holds one picture: give - once.");
  }
  const several = given.length > 1 || given.some((input) => input !== "-" && isFolder(input));
  const destination = parseDestination(
    options.get("out"),
    options.get("format"),
    several,
    isFolder,
  );
  return { inputs, job, destination };
}

async function carryOut({ inputs, job, destination }: Order): Promise<number> {
  if (job.hint !== null) complain(job.hint);
  for (const note of job.notes) complain(sentenceFor(note));
  const progress = newProgress(inputs.length);
  // A result never takes the place of a picture that it is made from.
  const taken = new Set(inputs.map((input) => resolve(input).toLowerCase()));
  let failed = false;
  for (const input of inputs) {
    const name = input === "-" ? "picture" : basename(input);
    try {
      progress.start(name);
      const { bytes, name: result, note, warnings } = await convert(
        await readInput(input),
        name,
        job,
        destination.format,
      );
      if (warnings.length > 0) progress.clear();
      for (const warning of warnings) {
        complain(`${input === "-" ? "Standard input" : input}: ${warning}`);
      }
      if (destination.kind === "stdout") {
        await write(bytes);
        continue;
      }
      const path = destination.kind === "folder"
        ? freePath(destination.path, result, taken)
        : destination.path;
      if (destination.kind === "file" && taken.has(resolve(path).toLowerCase())) {
        throw new RangeError("The result would take the picture's own place. Name another --out.");
      }
      await save(path, bytes);
      progress.done(path, note);
    } catch (error) {
      failed = true;
      progress.clear();
      complain(`${input === "-" ? "Standard input" : input}: ${messageOf(error)}`);
    }
  }
  progress.clear();
  return failed ? FAILED : DONE;
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeFile(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`${path} cannot be written: ${reason}. Choose another place with --out.`);
  }
}

async function write(data: string | Uint8Array): Promise<void> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  for (let at = 0; at < bytes.length;) at += await Deno.stdout.write(bytes.subarray(at));
}

function complain(message: string): void {
  console.error(message);
}

function messageOf(error: unknown): string {
  if (isMissing(error)) {
    return `There is no such file. Paths start from ${Deno.cwd()}.`;
  }
  if (error instanceof Deno.errors.PermissionDenied) return "Access to it is not allowed.";
  return sentenceOf(error);
}

import { openPiece } from "@/lib/outputs/open_piece.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import { type Destination, guessFormat, parseDestination } from "./destination.ts";
import { expandInputs, isFolder, readFile } from "./inputs.ts";
import { type Job, parseJob } from "./job.ts";

/** What a command line asks for. */
export interface Order {
  readonly pictures: readonly string[];
  /** What is left out of them, because it was made by this program before. */
  readonly results: readonly string[];
  /** What is left out, because it is a list such as this program makes. */
  readonly lists: readonly string[];
  /** Other files that are named, which stay as they are: by options, of a palette or of what is owned, or among the pictures, but left out. */
  readonly named: readonly string[];
  readonly job: Job;
  readonly destination: Destination;
}

/**
 * Reads what is to be done from the options and inputs of a command line.
 *
 * @throws Error of a built-in class with a sentence if it cannot be understood.
 */
export async function parseOrder(
  options: ReadonlyMap<string, string>,
  given: readonly string[],
): Promise<Order> {
  if (given.length === 0) {
    throw new SyntaxError("Which picture? Name one or more files, or - for standard input.");
  }
  const format = guessFormat(options.get("out"), options.get("format"));
  const several = given.length > 1 || given.some(isFolder);
  const { pictures, results, lists } = expandInputs(given, several);
  const piece = options.has("own") ? await firstPlan(pictures) : null;
  const job = await parseJob(options, readFile, format, piece);
  if (pictures.length === 0) {
    const own = results.length > 0
      ? " but what was made here: name one of them to start from it"
      : "";
    throw new SyntaxError(`There are no pictures in ${given.join(", ")}${own}.`);
  }
  if (pictures.filter((input) => input === "-").length > 1) {
    throw new SyntaxError("Standard input holds one picture: give - once.");
  }
  const destination = parseDestination(
    options.get("out"),
    options.get("format"),
    several,
    isFolder,
  );
  const named = [
    ...["palette", "own"].flatMap((option) => options.get(option) ?? []),
    ...[...results, ...lists].filter((path) => given.includes(path)),
  ];
  return { pictures, results, lists, named, job, destination };
}

/** The first finished piece with its plan among files, which tells what may be owned for it. */
async function firstPlan(paths: readonly string[]): Promise<OpenedPlan | null> {
  for (const path of paths) {
    if (!/\.(json|pdf)$/i.test(path)) continue;
    const plan = await planIn(path);
    if (plan !== null) return plan;
  }
  return null;
}

/** The plan that a file holds; null where it holds none, which is told when its turn comes. */
async function planIn(path: string): Promise<OpenedPlan | null> {
  try {
    const bytes = readFile(path);
    return bytes === null ? null : (await openPiece(bytes))?.plan ?? null;
  } catch {
    return null;
  }
}

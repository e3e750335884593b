import { basename } from "node:path";
import { convert } from "./convert.ts";
import { freePath } from "./destination.ts";
import { DONE, FAILED } from "./exit_codes.ts";
import { startDraftGuard } from "./draft_guard.ts";
import { fileIdentity } from "./file_identity.ts";
import { holdsAlready } from "./holds_already.ts";
import { fileAbove, isMissing, readInput } from "./inputs.ts";
import type { Order } from "./order.ts";
import { newProgress } from "./progress.ts";
import { OWN_PLACE, save } from "./save.ts";
import { settledPath } from "./settled_path.ts";
import { sentenceFor } from "./sentence.ts";
import { complain, messageOf, write } from "./talk.ts";

const GARBLED =
  "Its name holds bytes that are no text in UTF-8, by which it cannot be opened here. Rename it.";

const THERE = "there already";

/** Paths that are listed by their names. */
const SHOWN = 3;

/** Does what a command line asks for, picture by picture, and tells the exit code. */
export async function carryOut(
  { pictures, results, lists, named, job, destination }: Order,
): Promise<number> {
  if (job.hint !== null) complain(job.hint);
  for (const note of job.notes) complain(sentenceFor(note));
  if (results.length > 0) complain(`Left out, as made here before: ${listed(results)}.`);
  if (lists.length > 0) complain(`Left out, as lists and no pictures: ${listed(lists)}.`);
  const sources = new Set(
    [...pictures.map(sourcePath), ...named].map(fileIdentity),
  );
  // What is nowhere is nobody's source.
  sources.delete(null);
  const isSource = (path: string) => sources.has(fileIdentity(path));
  const [end, place] = destination.kind === "stdout"
    ? ["/dev/stdout", "Standard output"]
    : [settledPath(destination.path), destination.path];
  if (isSource(end)) {
    complain(`${place}: ${OWN_PLACE}`);
    return FAILED;
  }
  const inTheWay = destination.kind === "folder" ? fileAbove(destination.path) : null;
  if (inTheWay !== null) {
    complain(`${place}: The file ${inTheWay} is where the folder should be. Name another --out.`);
    return FAILED;
  }
  using drafts = startDraftGuard();
  const progress = newProgress(pictures.length);
  const taken = new Set<string>();
  /** Where results of this run are, by whatever path. */
  const own = new Set<string>();
  let failed = false;
  for (const input of pictures) {
    const name = input === "-" ? "picture" : basename(input);
    let about = toldAs(input);
    try {
      progress.start(name);
      const { bytes, name: result, note, warnings } = await convert(
        readInput(input),
        name,
        job,
        destination,
      );
      if (warnings.length > 0) progress.clear();
      for (const warning of warnings) complain(`${name}: ${warning}`);
      if (destination.kind === "stdout") {
        about = place;
        await write(bytes);
        continue;
      }
      // Another run over the same pictures would add a copy beside each result that is named as well.
      const isThere = (path: string) =>
        destination.kind === "folder" && holdsAlready(path, bytes) && !own.has(fileIdentity(path)!);
      const path = destination.kind === "folder"
        ? freePath(destination.path, result, taken, (path) => isSource(path) && !isThere(path))
        : end;
      if (isThere(path)) {
        keep(path);
        progress.done(path, note === null ? THERE : `${THERE}, ${note}`);
        continue;
      }
      await save(path, bytes, drafts, isSource);
      keep(path);
      progress.done(path, note);
    } catch (error) {
      failed = true;
      progress.clear();
      complain(`${about}: ${isMissing(error) && isGarbled(input) ? GARBLED : messageOf(error)}`);
    }
  }
  progress.clear();
  return failed ? FAILED : DONE;

  /** From now on nothing takes its place: another name of the folder may be a link to it. */
  function keep(path: string): void {
    const identity = fileIdentity(path);
    if (identity === null) return;
    sources.add(identity);
    own.add(identity);
  }
}

/** A few paths, and how many more there are. */
function listed(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return more > 1 ? `${paths.slice(0, SHOWN).join(", ")} and ${more} more` : paths.join(", ");
}

/** How an input is called where something is told of it. */
function toldAs(input: string): string {
  if (input === "-") return "Standard input";
  return input.trim() === "" ? `"${input}"` : input;
}

/** Whether a name came without some of its bytes, which stand for no text. */
function isGarbled(input: string): boolean {
  return input.includes("\ufffd");
}

/** Where standard input comes from, where it comes from a file. */
function sourcePath(input: string): string {
  return input === "-" ? "/dev/stdin" : input;
}

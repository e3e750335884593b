import type { Alert, Message } from "@/lib/editor/message.ts";
import type { FileKind } from "./kind_of_file.ts";

/** Other files that are named; of more it is told that there are. */
export const MOST_NAMED = 3;
/** Characters of a name that are told. */
const MOST_LETTERS = 40;

/** Faults that say no more than that a file is none to open: every other helps more. */
const DULL = ["no-picture", "format-unknown"];

/** A file that could not be opened, and why. */
export interface Failure {
  readonly kind: FileKind;
  readonly alert: Alert;
}

/** What was taken, by its name. */
export function wordOnTaken(taken: FileKind): Message {
  const name = shorten(taken.file.name);
  if (taken.kind !== "palette") {
    return { key: taken.kind === "piece" ? "pieceTaken" : "pictureTaken", values: { name } };
  }
  const count = taken.hex.length;
  return withNotes({ key: "paletteTaken", values: { name, count } }, taken.notes);
}

/** What was taken of several files, and what became of the others. */
export function wordOnRest(
  kinds: readonly FileKind[],
  taken: FileKind,
  failures: readonly Failure[],
): Message {
  if (failures.length === 0 && kinds.every(({ kind }) => kind === "picture")) {
    return { key: "severalFiles", values: { count: kinds.length } };
  }
  const failed = failures.map(({ kind }) => kind);
  const rest = kinds.filter((kind) => kind !== taken && !failed.includes(kind));
  return withNotes(wordOnTaken(taken), [
    ...failed.length > 0 ? [named("unopened", failed)] : [],
    ...rest.length > 0 ? [named("leftOut", rest)] : [],
  ]);
}

/** Why none of several files was taken: the reason that helps most, of the file that it is told of, and which the others are. */
export function wordOnNone(kinds: readonly FileKind[], failures: readonly Failure[]): Alert {
  const { kind, alert } =
    failures.find(({ alert: { message } }) => "code" in message && !DULL.includes(message.code)) ??
      failures[0]!;
  const others = kinds.filter((other) => other !== kind);
  const values = { name: shorten(kind.file.name), reason: alert.message };
  const note = named("unopenedEither", others);
  return { ...alert, message: withNotes({ key: "unopenedFor", values }, [note]) };
}

function named(
  key: "leftOut" | "unopened" | "unopenedEither",
  kinds: readonly FileKind[],
): Message {
  const names = kinds.slice(0, MOST_NAMED).map(({ file }) => shorten(file.name)).join(", ");
  return { key, values: { names: names + (kinds.length > MOST_NAMED ? ", …" : "") } };
}

function withNotes(word: Message, notes: readonly Message[]): Message {
  return notes.reduce((said, note) => ({ key: "withNote", values: { said, note } }), word);
}

function shorten(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name;
}

import { extname, join, resolve } from "node:path";
import { ENGINE_OUTPUTS, type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import { chooseName, didYouMean } from "./suggest.ts";

const FORMATS = ENGINE_OUTPUTS.map(({ id }) => id);
const EXTENSIONS = [...new Set(ENGINE_OUTPUTS.map(({ extension }) => extension))];

/** Where results go. */
export type Destination = Place & {
  /** Kinds of files that go into one ZIP; its own is the format then. */
  readonly together?: readonly EngineOutputId[];
};

type Place =
  | { readonly kind: "stdout"; readonly format: EngineOutputId }
  | { readonly kind: "file"; readonly path: string; readonly format: EngineOutputId }
  | { readonly kind: "folder"; readonly path: string; readonly format: EngineOutputId };

/**
 * Decides from `--out`, `--format` and the number of inputs where results go.
 *
 * A path is a folder where it ends with a slash, is one already, or takes several inputs. Several formats, with commas between, go into one
 * ZIP for each input.
 *
 * @throws SyntaxError if something is missing or contradicts, RangeError if a format is not known.
 */
export function parseDestination(
  out: string | undefined,
  formatName: string | undefined,
  several: boolean,
  isFolder: (path: string) => boolean,
): Destination {
  if (formatName?.includes(",")) {
    const names = formatName.split(",").map((name) => chooseName("format", name.trim(), FORMATS));
    const together = [...new Set(names)];
    return { ...parseDestination(out, "zip", several, isFolder), together };
  }
  const format = formatName === undefined ? null : chooseName("format", formatName, FORMATS);
  if (out === undefined || out === "") {
    throw new SyntaxError(
      "Where shall the result go? Add --out file.svg, .png or .json, --out folder/, or --out - --format svg.",
    );
  }
  if (out === "-") {
    if (several) throw new SyntaxError("Standard output takes one picture. Give --out a folder.");
    if (format === null) {
      throw new SyntaxError(`--out - needs a format: --format ${FORMATS.join(" or ")}.`);
    }
    return { kind: "stdout", format };
  }
  const told = formatsOf(out);
  if (/[/\\]$/.test(out) || isFolder(out) || (several && told.length === 0)) {
    return { kind: "folder", path: out, format: format ?? "png" };
  }
  if (several) {
    throw new SyntaxError(`${out} can hold one picture only. Give --out a folder.`);
  }
  if (format !== null && told.length > 0 && !told.includes(format)) {
    throw new SyntaxError(`--out ${out} and --format ${format} contradict each other.`);
  }
  const chosen = format ?? told[0];
  if (chosen !== undefined) return { kind: "file", path: out, format: chosen };
  const extension = extname(out).slice(1);
  throw new SyntaxError(
    `The format of ${out} is not clear.${didYouMean(extension, extension ? EXTENSIONS : [])} ` +
      `End it with ${
        EXTENSIONS.map((name) => "." + name).join(", ")
      }, or with a slash for a folder.`,
  );
}

/**
 * The kind of file that is wanted, before it is known whether all is in order: of several the first that is planned; undefined
 * where that is not told.
 */
export function guessFormat(
  out: string | undefined,
  formatName: string | undefined,
): EngineOutputId | undefined {
  const names = formatName?.toLowerCase().split(",").map((name) => name.trim()) ?? [];
  const named = FORMATS.filter((id) => names.includes(id));
  const planned = named.find((id) => outputById(id).needs === "plan");
  return planned ?? named[0] ?? formatsOf(out ?? "")[0];
}

/** The kinds of files that end so, the usual one first. */
function formatsOf(path: string): EngineOutputId[] {
  const ending = extname(path).slice(1).toLowerCase();
  return ENGINE_OUTPUTS.filter(({ extension }) => extension === ending).map(({ id }) => id);
}

/**
 * A path in `folder` that is neither in `taken` yet nor leads to a source: `name.png`, `name-2.png`, ... It is taken from then on.
 */
export function freePath(
  folder: string,
  name: string,
  taken: Set<string>,
  isSource: (path: string) => boolean,
): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let count = 1;; count++) {
    const path = join(folder, count === 1 ? name : `${stem}-${count}${extension}`);
    // Some systems take upper and lower case for the same.
    const key = resolve(path).toLowerCase();
    if (taken.has(key) || isSource(path)) continue;
    taken.add(key);
    return path;
  }
}

import { relative } from "node:path";
import type { Choice } from "./choice.ts";

/** Files of tests that run in one process and share its modules, one after another. */
export interface Job {
  readonly files: readonly string[];
  /** Whether they need the browser and the site. */
  readonly needsStage: boolean;
}

/** Folders of tests that need a browser, a server or a build. */
const SITE = /^tests\/(browser|parity|site)\//;
const TEST = /_test\.tsx?$/;
const PASSED_OVER = new Set(["node_modules", "dist", "_fresh", ".cache", ".git"]);

/** What tests open the editor by that take the browser and the site of the run. */
const VISITS = /\b(setStage|visitOnce)\b/;

/** To load what drives the browser takes as long as half of what such tests do on this side of it. */
const VISITS_PER_JOB = 3;

/** So many of them are tests of something, and not all of them: they run beside each other. */
const FEW_VISITS = 8;

/** What unit tests start programs by: they take longest of all, and a run that ends with them ends with one processor. */
const STARTS = /\bDeno\.Command\b|from "\.\/command\.ts"/;

/** Unit tests are small: a process for each file, and the same modules loaded in it, would take longer than they do. */
const UNITS_PER_JOB = 32;

/**
 * The jobs that were chosen, those of the site first, for they take longest, and of the others those that start programs.
 *
 * @throws {Deno.errors.NotFound} where a path is not there.
 * @throws {RangeError} where there is no test at a path.
 */
export function chooseJobs({ paths, kind }: Choice): Job[] {
  const files = new Set<string>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    const found = testsAt(relative(".", path));
    if (found.length === 0) throw new RangeError(`There is no test at ${path}.`);
    for (const file of found) files.add(file);
  }
  const all = [...files].sort();
  const site = kind === "unit" ? [] : all.filter((file) => SITE.test(file));
  const unit = kind === "site" ? [] : all.filter((file) => !SITE.test(file));
  const visits = site.filter((file) => VISITS.test(Deno.readTextFileSync(file)));
  const hands = Math.max(
    Math.ceil(visits.length / VISITS_PER_JOB),
    Math.min(visits.length, FEW_VISITS),
  );
  const starts = unit.filter((file) => STARTS.test(Deno.readTextFileSync(file)));
  const small = unit.filter((file) => !starts.includes(file));
  const others = site.filter((file) => !visits.includes(file)).map((file) => [file]);
  return [
    ...[...others, ...deal(visits, hands)].map((files) => ({ files, needsStage: true })),
    ...[...starts.map((file) => [file]), ...deal(small, Math.ceil(small.length / UNITS_PER_JOB))]
      .map((files) => ({ files, needsStage: false })),
  ];
}

function testsAt(path: string): string[] {
  if (Deno.statSync(path || ".").isFile) return [path];
  return [...Deno.readDirSync(path || ".")].flatMap(({ name, isDirectory }) => {
    const inner = path ? `${path}/${name}` : name;
    if (isDirectory) return PASSED_OVER.has(name) ? [] : testsAt(inner);
    return TEST.test(name) ? [inner] : [];
  });
}

/** Deals files out like cards, so that neighbors, which take about as long, come into different hands. */
function deal(files: readonly string[], hands: number): string[][] {
  return Array.from({ length: hands }, (_, hand) => files.filter((_, i) => i % hands === hand));
}

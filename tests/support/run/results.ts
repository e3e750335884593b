/** How many tests of a job held. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly ignored: number;
}

const CASE = /<testcase name="([^"]*)"[^>]*?(?:\/>|>([^]*?)<\/testcase>)/g;

/**
 * Counts the tests in what `deno test --junit-path` writes. Groups do not count beside the tests in them, but for those that fail
 * without one of these, by what they do before or after.
 */
export function countTests(junit: string): Counts {
  const cases = [...junit.matchAll(CASE)].map(([, name = "", body = ""]) => ({
    name,
    hasFailed: /<(failure|error)\b/.test(body),
    isIgnored: /<skipped\b/.test(body),
  }));
  const parents = new Set(cases.flatMap(({ name }) => parentsOf(name)));
  const failing = new Set(
    cases.filter(({ hasFailed }) => hasFailed).flatMap(({ name }) => parentsOf(name)),
  );
  const counted = cases.filter(({ name, hasFailed }) =>
    hasFailed ? !failing.has(name) : !parents.has(name)
  );
  const failed = counted.filter(({ hasFailed }) => hasFailed).length;
  const ignored = counted.filter(({ isIgnored }) => isIgnored).length;
  return { passed: counted.length - failed - ignored, failed, ignored };
}

/** Names of the groups around a test: `a` and `a &gt; b` for `a &gt; b &gt; c`. */
function parentsOf(name: string): string[] {
  const parts = name.split(" &gt; ");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join(" &gt; "));
}

/** The part of what `deno test` says that tells of failures: the groups in which there are any, and the list of errors at the end. */
export function tellFailures(output: string): string {
  const end = output.indexOf("\n ERRORS \n");
  if (end < 0) return output;
  const groups = output.slice(0, end).split(/^(?=running \d+ tests? from |\S.* \.\.\.$)/m);
  return groups.filter((group) => group.includes("FAILED")).join("") + output.slice(end);
}

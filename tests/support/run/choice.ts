import { parseArgs } from "node:util";

/** What of all tests is wanted. */
export interface Choice {
  /** Paths of files and folders; none is all. */
  readonly paths: readonly string[];
  /** Words that the name of a test or of its group holds, as `deno test --filter` takes them. */
  readonly filter: string | null;
  /** Whether only those that need no browser, server or build run, or only the others. */
  readonly kind: "all" | "unit" | "site";
}

/**
 * Reads what was written behind `deno task test`.
 *
 * @throws {TypeError} on an option that is not known.
 */
export function parseChoice(args: readonly string[]): Choice {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      filter: { type: "string" },
      unit: { type: "boolean", default: false },
      site: { type: "boolean", default: false },
    },
  });
  const { filter = null, unit, site } = values;
  return { paths: positionals, filter, kind: unit === site ? "all" : unit ? "unit" : "site" };
}

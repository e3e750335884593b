/**
 * Lets Deno fetch what is missing, by the lock that knows what only tests need.
 *
 * Without it Deno takes the packages that are there: in `deno.json`, `manual` keeps `deno task` from fetching them before the task begins,
 * with a line or two for each.
 */
export const WITH_PACKAGES = ["--node-modules-dir=auto", "--lock=tests/deno.lock"] as const;

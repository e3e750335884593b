/**
 * The path that `BASE_PATH` says the site stands below, such as `/pixels`, empty for the root of its host; null where nothing is said.
 * A slash at either end makes no difference.
 *
 * @throws RangeError if it is no path, or needs escapes.
 */
export function chosenBase(): string | null {
  const text = Deno.env.get("BASE_PATH");
  if (!text) return null;
  const base = `/${text}`.replaceAll(/^\/+|\/+$/g, "/").replace(/\/$/, "");
  if (/^(?:\/[\w~-][\w.~-]*)*$/.test(base)) return base;
  throw new RangeError(
    `BASE_PATH is a path of letters, digits and -._~, such as /pixels/, but not "${text}".`,
  );
}

/** Where the site stands on its host: empty for the root, or such as `/pixels`. Goes before every path that leaves the site. */
export function siteBase(): string {
  return chosenBase() ?? "";
}

import { LANGUAGES } from "./language.ts";

/** What names of pages and collections look like: longer ones no system takes for a file's. */
const NAME = /^[a-z0-9-]{1,100}$/;

/** The page that stands in, without a network, for those that the device does not keep. */
export const OFFLINE_PATH = "/offline";
/** Where other programs post pictures to, for the service worker to take. */
export const SHARE_PATH = "/share";

/**
 * Addresses that lead elsewhere: the page for missing addresses, what tells that the server is well, the gallery, what the service
 * worker answers by and to, and the start page of each language.
 */
const TAKEN: ReadonlySet<string> = new Set([
  "404",
  "healthz",
  "inspiration",
  OFFLINE_PATH.slice(1),
  SHARE_PATH.slice(1),
  ...LANGUAGES.map((tag) => tag.toLowerCase()),
]);

/** Whether a page or a collection may have this name. */
export function isPageName(name: string): boolean {
  return NAME.test(name);
}

/**
 * Refuses Markdown files that would have no address.
 *
 * @param names Without ending.
 * @param folder Where they lie, such as `content/en` or `content/en/inspiration`.
 * @param isTop Whether their addresses stand beside those of the site itself.
 * @throws SyntaxError with a line for each of them, which begins with the file.
 */
export function checkPageNames(names: readonly string[], folder: string, isTop: boolean): void {
  const problems = names.flatMap((name) => {
    const problem = problemOf(name, isTop);
    return problem === null ? [] : [`${folder}/${name}.md: ${problem}`];
  });
  if (problems.length > 0) throw new SyntaxError(problems.join("\n"));
}

function problemOf(name: string, isTop: boolean): string | null {
  if (!isPageName(name)) {
    return "The name is the page's address: take 1 to 100 of a to z, 0 to 9 and -.";
  }
  if (name === "index") return "An address that ends so is the folder's. Take another name.";
  if (isTop && TAKEN.has(name)) {
    return `The address /${name} is taken by the site itself. Take another name.`;
  }
  return null;
}

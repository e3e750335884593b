import { addressOf } from "@/lib/content/address.ts";
import { LANGUAGES } from "@/lib/content/language.ts";
import { SHARE_PATH } from "@/lib/content/page_name.ts";
import { SHARED_HASH } from "@/lib/offline/shared_pictures.ts";
import { FOREVER, REVALIDATE } from "./caching.ts";
import { contentSecurityPolicy, SECURITY_HEADERS } from "./policy.ts";

/** What a host is to be told about one path, where it differs from all others. */
export interface PathRule {
  readonly path: string;
  readonly policy?: string;
  /** Scripts to fetch early: the value of `Link`. */
  readonly link?: string;
  readonly isLasting?: boolean;
}

/** Cloudflare reads so many rules at most. */
const MOST_RULES = 100;

/**
 * The `_headers` file of static hosts (https://developers.cloudflare.com/pages/configuration/headers/): what the server says,
 * said by the host. `! Name` takes back what the rule for all paths set.
 *
 * @throws RangeError if there are more rules than hosts read.
 */
export function writeHeaders(rules: readonly PathRule[]): string {
  const common = {
    ...SECURITY_HEADERS,
    "Content-Security-Policy": contentSecurityPolicy([]),
    "Cache-Control": REVALIDATE,
  };
  const blocks = [
    ["/*", ...Object.entries(common).map(([name, value]) => `  ${name}: ${value}`)],
    ...rules.map(({ path, policy, link, isLasting }) => [
      path,
      ...policy ? replace("Content-Security-Policy", policy) : [],
      ...link ? [`  Link: ${link}`] : [],
      ...isLasting ? replace("Cache-Control", FOREVER) : [],
    ]),
  ];
  if (blocks.length > MOST_RULES) {
    throw new RangeError(
      `_headers would hold ${blocks.length} rules, and hosts read ${MOST_RULES}. Put lasting files into one folder.`,
    );
  }
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function replace(name: string, value: string): string[] {
  return [`  ! ${name}`, `  ${name}: ${value}`];
}

/** The `_redirects` file: one address for every page, however it is asked for, and a page for what is shared while nobody takes it. */
export function writeRedirects(pages: readonly string[]): string {
  const shares = LANGUAGES.map((language) => {
    const [share, home] = [SHARE_PATH, "/"].map((path) => addressOf({ language, path }));
    return `${share} ${home}${SHARED_HASH} 303`;
  });
  const aliases = pages.flatMap((path) =>
    (path === "/"
      ? ["/index", "/index.html"]
      : ["/", ".html", "/index.html"].map((end) => path + end))
      .map((alias) => `${alias} ${path} 308`)
  );
  return [...shares, ...aliases].join("\n") + "\n";
}

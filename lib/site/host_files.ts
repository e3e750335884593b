import type { HostRules } from "./hosts/rules.ts";

/** How long what is at a path is kept, where it differs from all others. */
export interface PathRule {
  /** `*` stands for anything. */
  readonly path: string;
  readonly caching: string;
}

/** Cloudflare reads so many rules at most. */
const MOST_RULES = 100;

/**
 * The `_headers` file of static hosts (https://developers.cloudflare.com/pages/configuration/headers/): what the server says,
 * said by the host. `! Name` takes back what the rule for all paths set.
 *
 * @param rules of paths below the base
 *
 * @throws RangeError if there are more rules than hosts read.
 */
export function writeHeaders(
  { base, headers, caching }: HostRules,
  rules: readonly PathRule[],
): string {
  const common = { ...headers, "Cache-Control": caching.usual };
  const blocks = [
    ["/*", ...Object.entries(common).map(([name, value]) => `  ${name}: ${value}`)],
    ...rules.map(({ path, caching }) => [
      base + path,
      "  ! Cache-Control",
      `  Cache-Control: ${caching}`,
    ]),
  ];
  if (blocks.length > MOST_RULES) {
    throw new RangeError(
      `_headers would hold ${blocks.length} rules, and hosts read ${MOST_RULES}. Put lasting files into one folder.`,
    );
  }
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

/** The `_redirects` file: one address for every page, however it is asked for, and a page for what is shared while nobody takes it. */
export function writeRedirects(
  { base, shares }: Pick<HostRules, "base" | "shares">,
  pages: readonly string[],
): string {
  const aliases = pages.flatMap((path) =>
    (path === "/"
      ? [...base === "" ? [] : [""], "/index", "/index.html"]
      : ["/", ".html", "/index.html"].map((end) => path + end))
      .map((alias) => `${base}${alias} ${base}${path} 308`)
  );
  return [...shares.map(({ from, to }) => `${from} ${to} 303`), ...aliases].join("\n") + "\n";
}

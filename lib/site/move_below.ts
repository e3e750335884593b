/** What holds addresses within a page: attributes that browsers follow. `srcset` holds several. */
const ATTRIBUTE = /(\s(?:href|src|srcset|poster|action)=")([^"]*)/g;
const TAG = /<[a-z](?:[^>"]|"[^"]*")*>/gi;

/** Moves the addresses of a page that lead from the root of the site below a base path. What its scripts hold stays as it is. */
export function movePage(html: string, base: string): string {
  if (base === "") return html;
  return html.replaceAll(
    TAG,
    (tag) =>
      tag.replaceAll(ATTRIBUTE, (_, name: string, value: string) => {
        const moved = name.includes("srcset")
          ? value.split(/,\s+/).map((one) => movePath(one, base)).join(", ")
          : movePath(value, base);
        return name + moved;
      }),
  );
}

/** Moves what a stylesheet loads. */
export function moveStyles(css: string, base: string): string {
  return css.replaceAll(
    /(url\(["']?)([^"')]+)/g,
    (_, start: string, path: string) => start + movePath(path, base),
  );
}

/** Moves what a module imports at once. */
export function moveImports(code: string, base: string): string {
  return code.replaceAll(
    /(\bfrom\s*")([^"]+)(?=")/g,
    (_, start: string, path: string) => start + movePath(path, base),
  );
}

/** Moves an address if it leads from the root of the site. */
export function movePath(address: string, base: string): string {
  return /^\/(?!\/)/.test(address) ? base + address : address;
}

/** The part of a path below the base, or null if it is elsewhere. */
export function pathBelow(path: string, base: string): string | null {
  return path.startsWith(`${base}/`) ? path.slice(base.length) : null;
}

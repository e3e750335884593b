/** Where a URL leads. */
export interface Match<T> {
  readonly pattern: string | null;
  readonly item: T | null;
  readonly params: Record<string, string>;
}

/** Finds what belongs to a path; static paths win over patterns, patterns go in order. */
export class Router<T> {
  #statics = new Map<string, T>();
  #dynamics: { readonly pattern: URLPattern; readonly item: T }[] = [];

  add(path: string, item: T): void {
    if (/[*:{}+?()]/.test(path)) {
      this.#dynamics.push({ pattern: new URLPattern({ pathname: path }), item });
    } else if (!this.#statics.has(path)) this.#statics.set(path, item);
  }

  /** @throws {URIError} if a parameter holds a broken escape such as `%zz`. */
  match(url: URL): Match<T> {
    const params: Record<string, string> = Object.create(null);
    const { pathname } = url;
    for (const path of [pathname, otherSlash(pathname)]) {
      const item = this.#statics.get(path);
      if (item !== undefined) return { pattern: path, item, params };
    }
    for (const { pattern, item } of this.#dynamics) {
      const found = pattern.exec(url);
      if (!found) continue;
      for (const [name, value] of Object.entries(found.pathname.groups)) {
        params[name] = value === undefined ? "" : decodeURI(value);
      }
      return { pattern: pattern.pathname, item, params };
    }
    return { pattern: null, item: null, params };
  }
}

function otherSlash(pathname: string): string {
  if (pathname === "/") return pathname;
  return pathname.endsWith("/") ? pathname.slice(0, -1) : `${pathname}/`;
}

import type { Method } from "./types.ts";

/** What a URL and a method lead to; `item` is null when only the path matched. */
export interface Match<T> {
  pattern: string | null;
  item: T | null;
  params: Record<string, string>;
}

interface Entry<T> {
  readonly path: string;
  readonly pattern: URLPattern | null;
  readonly byMethod: Map<Method, T>;
}

const DYNAMIC = /[*:{}+?()]/;

/** Finds a handler by path first, then by method; static paths win over patterns. */
export class Router<T> {
  #statics = new Map<string, Entry<T>>();
  #dynamics = new Map<string, Entry<T>>();

  /** The first item of a path and method stays. */
  add(method: Method, path: string, item: T): void {
    const isDynamic = DYNAMIC.test(path);
    const table = isDynamic ? this.#dynamics : this.#statics;
    let entry = table.get(path);
    if (!entry) {
      const pattern = isDynamic ? new URLPattern({ pathname: path }) : null;
      table.set(path, entry = { path, pattern, byMethod: new Map() });
    }
    if (!entry.byMethod.has(method)) entry.byMethod.set(method, item);
  }

  /** @throws {URIError} if a parameter holds a broken escape such as `%zz`. */
  match(method: Method, url: URL): Match<T> {
    const params: Record<string, string> = Object.create(null);
    const { pathname } = url;
    const fixed = this.#statics.get(pathname) ??
      this.#statics.get(otherSlash(pathname));
    if (fixed) {
      return { pattern: fixed.path, item: pick(fixed, method), params };
    }

    for (const entry of this.#dynamics.values()) {
      const found = entry.pattern?.exec(url);
      if (!found) continue;
      const item = pick(entry, method);
      if (item !== null) {
        for (const [name, value] of Object.entries(found.pathname.groups)) {
          params[name] = value === undefined ? "" : decodeURI(value);
        }
      }
      return { pattern: entry.pattern?.pathname ?? null, item, params };
    }
    return { pattern: null, item: null, params };
  }

  /** The methods registered for a pattern, in order. */
  methodsOf(pattern: string): Method[] {
    return [
      ...(this.#statics.get(pattern) ?? this.#dynamics.get(pattern))?.byMethod
        .keys() ?? [],
    ];
  }
}

function pick<T>(entry: Entry<T>, method: Method): T | null {
  return entry.byMethod.get(method) ??
    (method === "HEAD" ? entry.byMethod.get("GET") : undefined) ?? null;
}

function otherSlash(pathname: string): string {
  if (pathname === "/") return pathname;
  return pathname.endsWith("/") ? pathname.slice(0, -1) : `${pathname}/`;
}

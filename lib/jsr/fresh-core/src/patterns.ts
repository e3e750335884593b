/**
 * Turns a route file's path (`blog/[slug]`, no extension) into a URL pattern (`/blog/:slug`).
 * `keepGroups` leaves `(group)` folders in, as the tree of layouts and middlewares needs them.
 *
 * @throws {SyntaxError} if two parameters touch or an optional one is not a whole segment.
 */
export function pathToPattern(path: string, keepGroups = false): string {
  const parts = path.split("/");
  if (parts.at(-1) === "index") parts.pop();
  let pattern = "";
  let hasFixed = false;
  for (const part of parts) {
    if (part === "") continue;
    const rest = /^\[\.\.\.(.+)\]$/.exec(part);
    const optional = /^\[\[([^[\]]+)\]\]$/.exec(part);
    if (rest) {
      pattern += `/:${rest[1]}*`;
    } else if (optional) {
      pattern += `{/:${optional[1]}}?`;
    } else if (/^\(.*\)$/.test(part) && !keepGroups) {
      continue;
    } else {
      hasFixed = true;
      pattern += `/${namesToParams(part, path)}`;
    }
  }
  // URLPattern wants a leading slash outside of an optional group that comes first.
  if (pattern.startsWith("{/") && !hasFixed) {
    pattern = pattern.replace("{/", "/{");
  }
  return pattern || "/";
}

function namesToParams(part: string, path: string): string {
  if (part.includes("][")) {
    throw new SyntaxError(
      `Invalid route pattern: "${path}". Put at least one character between two parameters.`,
    );
  }
  const names = part.replaceAll(/\[([^[\]]+)\]/g, ":$1");
  if (/[[\]]/.test(names)) {
    throw new SyntaxError(
      `Invalid route pattern: "${path}". Brackets must pair, and an optional parameter must be a whole segment.`,
    );
  }
  return names;
}

/** The folders that a pattern lies in, from the root down; `whole` adds its last part. */
export function toSegments(pattern: string, whole: boolean): string[] {
  if (pattern === "/" || pattern === "*" || pattern === "/*") return [];
  const parts = pattern.replaceAll(/\{[^}]*\}\??/g, "").split("/").slice(1);
  const last = parts.pop();
  return whole && last ? [...parts, last] : parts;
}

/** `base` + `path`, where `*` in `base` means everything below. */
export function joinPatterns(base: string, path: string): string {
  const prefix = base === "/" ? "" : base.replace(/\*$/, "");
  if (path === "*") return `${prefix}/*`;
  return prefix !== "" && path === "/" ? prefix : prefix + path;
}

/**
 * Orders route ids so that what holds for a folder comes before its routes, and exact names before
 * parameters: `_app`, `_middleware`, `_layout`, `_error`, `index`, names, groups, `[id]`, `[...rest]`.
 */
export function compareRouteIds(a: string, b: string): number {
  if (a.endsWith("/_app")) return -1;
  if (b.endsWith("/_app")) return 1;
  const left = a.split("/");
  const right = b.split("/");
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!];
    if (x === y) continue;
    const order = rank(y, i === right.length - 1) -
      rank(x, i === left.length - 1);
    return order || (x < y ? -1 : 1);
  }
  return right.length - left.length;
}

function rank(part: string, isFile: boolean): number {
  if (part.startsWith("_m")) return 7;
  if (part.startsWith("_e")) return 5;
  if (part.startsWith("_")) return 6;
  if (isFile && part === "index") return 4;
  if (part.startsWith("(")) return 2;
  if (part.startsWith("[...")) return 0;
  return part.startsWith("[") ? 1 : 3;
}

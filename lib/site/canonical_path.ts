/**
 * The one address that stands for all spellings of a path: dots resolved, single slashes, none at its end, no `index` and no `.html`,
 * and no escapes but those that are needed (RFC 3986, section 6.2.2).
 *
 * @param path as it was sent, without query
 * @param base what the site stands below, such as `/pixels`: only its first page has a slash at its end
 * @throws URIError if its escapes cannot be read.
 */
export function canonicalPath(path: string, base = ""): string {
  const canonical = PLAIN.test(path) ? path : simplest(path);
  return canonical === base ? `${base}/` : canonical;
}

function simplest(path: string): string {
  const { pathname } = new URL(`http://localhost${path}`);
  decodeURIComponent(pathname);
  return pathname
    .replaceAll(/%[0-9a-f]{2}/gi, plainest)
    .replaceAll(/\/+/g, "/")
    .replace(/\/$/, "")
    .replace(/\/index(?:\.html)?$|\.html$/, "") || "/";
}

/** Most paths need no look at all: plain words without a dot, the last of them another than `index`. */
const PLAIN = /^(?:\/[\w~-]+)*\/(?!index$)[\w~-]+$/;

/** A character for its escape, where it needs none. */
function plainest(escape: string): string {
  const character = String.fromCharCode(parseInt(escape.slice(1), 16));
  return /[\w.~-]/.test(character) ? character : escape.toUpperCase();
}

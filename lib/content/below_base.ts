/**
 * A path of the site as a script in the browser asks for it.
 *
 * Everything is written as if the site stood at the root of its host. What the server sends is moved below the base path
 * (`lib/site/base_path.ts`) on its way out; what a script asks for by itself, by this. On the server a path stays as it is.
 *
 * @param path such as `/samples/cat.jpg`
 */
export function belowBase(path: string): string {
  return baseOf(import.meta.url) + path;
}

/** The base path by the address of a script of the site: `/pixels` for `https://…/pixels/_fresh/js/…`, empty for the root. */
export function baseOf(script: string): string {
  const [, base = ""] = /^https?:\/\/[^/]+(\/.*?)?\/_fresh\/js\//.exec(script) ?? [];
  return base;
}

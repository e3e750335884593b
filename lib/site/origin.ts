/**
 * Where the site is at home, for the addresses that must be absolute: canonical links, previews, the sitemap.
 * `SITE_ORIGIN`, such as `https://pixels.example`, names another home when building.
 */
export const ORIGIN: string = new URL(
  Deno.env.get("SITE_ORIGIN") || "https://pixelatedartwork.com",
).origin;

/** The absolute address of a path on this site. */
export function absolute(path: string): string {
  return new URL(path, ORIGIN).href;
}

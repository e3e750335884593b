import { siteBase } from "./base_path.ts";

const USUAL = "https://pixelatedartwork.com";

/**
 * Where `SITE_ORIGIN` says that the site is at home, such as `https://pixels.example`, or null.
 *
 * @throws RangeError if it is more or less than a scheme and a host.
 */
export function chosenOrigin(): string | null {
  const text = Deno.env.get("SITE_ORIGIN");
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new RangeError(
    `SITE_ORIGIN is a scheme and a host, such as https://pixels.example, but not "${text}".`,
  );
}

/** Where the site is at home, for the addresses that must be absolute: canonical links, previews, the sitemap. */
export function siteOrigin(): string {
  return chosenOrigin() ?? USUAL;
}

/** The absolute address of a path on this site, below its base path. */
export function absolute(path: string): string {
  return new URL(siteBase() + path, siteOrigin()).href;
}

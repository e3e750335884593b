import { type Address, addressOf } from "@/lib/content/address.ts";
import { LANGUAGES } from "@/lib/content/language.ts";
import { allPages } from "@/lib/content/paths.ts";
import { absolute } from "./origin.ts";

/**
 * Every page (https://www.sitemaps.org/protocol.html), each with its other languages
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 */
export function writeSitemap(
  pages: readonly (readonly Address[])[] = allPages(),
  languages: readonly string[] = LANGUAGES,
): string {
  const urls = pages.flatMap((alternates) => alternates.map((one) => urlOf(one, alternates)));
  const xhtml = languages.length > 1 ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${xhtml}>
${urls.join("")}</urlset>
`;
}

function urlOf(page: Address, alternates: readonly Address[]): string {
  const links = alternates.length < 2
    ? []
    : alternates.map((one) =>
      `<xhtml:link rel="alternate" hreflang="${one.language}" href="${hrefOf(one)}"/>`
    );
  return `  <url><loc>${hrefOf(page)}</loc>${links.join("")}</url>\n`;
}

function hrefOf(address: Address): string {
  return absolute(addressOf(address));
}

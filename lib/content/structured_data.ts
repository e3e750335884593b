import { absolute } from "@/lib/site/origin.ts";
import type { Language } from "./language.ts";
import type { MenuEntry } from "./menu.ts";
import { siteMessages } from "./messages.ts";

/** The site as schema.org's WebApplication (https://schema.org/WebApplication): free, in any browser. */
export function webApplicationData(language: Language): Readonly<Record<string, unknown>> {
  const { name, home } = siteMessages(language);
  return {
    "@context": "https://schema.org",
    "@type": "WebApplication",
    name,
    description: home.description,
    url: absolute("/"),
    inLanguage: language,
    applicationCategory: "MultimediaApplication",
    operatingSystem: "Any",
    isAccessibleForFree: true,
    offers: { "@type": "Offer", price: 0, priceCurrency: "USD" },
  };
}

/** The way to a page as schema.org's BreadcrumbList (https://schema.org/BreadcrumbList). */
export function breadcrumbData(way: readonly MenuEntry[]): Readonly<Record<string, unknown>> {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ path, label }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: label,
      item: absolute(path),
    })),
  };
}

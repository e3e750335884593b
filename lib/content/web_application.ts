import type { Language } from "./language.ts";
import { siteMessages } from "./messages.ts";

/** The site as schema.org's WebApplication (https://schema.org/WebApplication): free, in any browser. */
export function webApplicationData(
  language: Language,
  url: string,
): Readonly<Record<string, unknown>> {
  const { name, home } = siteMessages(language);
  return {
    "@context": "https://schema.org",
    "@type": "WebApplication",
    name,
    description: home.description,
    url,
    inLanguage: language,
    applicationCategory: "MultimediaApplication",
    operatingSystem: "Any",
    isAccessibleForFree: true,
    offers: { "@type": "Offer", price: 0, priceCurrency: "USD" },
  };
}

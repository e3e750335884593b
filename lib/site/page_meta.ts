import { addressOf, alternatesOf } from "@/lib/content/address.ts";
import { faqPageData, groupQuestions } from "@/lib/content/faq.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import type { Place } from "@/lib/content/place.ts";
import { webApplicationData } from "@/lib/content/web_application.ts";
import { absolute } from "./origin.ts";
import type { Meta } from "./state.ts";

/** What a page tells about itself. */
export function pageMeta(place: Place): Meta {
  const { language, path } = place;
  const [title, description] = titleOf(place);
  const alternates = alternatesOf(path);
  return {
    title,
    description,
    language,
    path: addressOf(place),
    isHome: place.kind === "home",
    alternates: alternates.length > 1 ? alternates : [],
    ...jsonLdOf(place),
  };
}

function titleOf(place: Place): readonly [title: string, description: string] {
  const { home, inspiration } = siteMessages(place.language);
  const { title, description } = place.kind === "home"
    ? home
    : place.kind === "gallery"
    ? inspiration
    : place.kind === "page"
    ? place.page
    : place.collection;
  return [title, description];
}

function jsonLdOf(place: Place): Pick<Meta, "jsonLd"> {
  if (place.kind === "home") {
    return { jsonLd: webApplicationData(place.language, absolute(addressOf(place))) };
  }
  if (place.kind !== "page" || place.page.kind !== "faq") return {};
  return { jsonLd: faqPageData(groupQuestions(place.page.sections)) };
}

import { addressOf, alternatesOf } from "@/lib/content/address.ts";
import { faqPageData, groupQuestions } from "@/lib/content/faq.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import type { SitePage } from "@/lib/content/site_page.ts";
import { webApplicationData } from "@/lib/content/web_application.ts";
import { absolute } from "./origin.ts";
import type { Meta } from "./state.ts";

/** What a page tells about itself. */
export function pageMeta(page: SitePage): Meta {
  const { language, path } = page;
  const [title, description] = titleOf(page);
  if (page.kind === "offline") return { title, description, language, path: null };
  const alternates = alternatesOf(path);
  return {
    title,
    description,
    language,
    path: addressOf(page),
    isHome: page.kind === "home",
    alternates: alternates.length > 1 ? alternates : [],
    ...jsonLdOf(page),
  };
}

function titleOf(page: SitePage): readonly [title: string, description: string] {
  const { home, inspiration, errors } = siteMessages(page.language);
  if (page.kind === "offline") return [errors.offline.title, errors.offline.text];
  const { title, description } = page.kind === "home"
    ? home
    : page.kind === "gallery"
    ? inspiration
    : page.kind === "text"
    ? page.text
    : page.collection;
  return [title, description];
}

function jsonLdOf(page: SitePage): Pick<Meta, "jsonLd"> {
  if (page.kind === "home") {
    return { jsonLd: webApplicationData(page.language, absolute(addressOf(page))) };
  }
  if (page.kind !== "text" || page.text.kind !== "faq") return {};
  return { jsonLd: faqPageData(groupQuestions(page.text.sections)) };
}

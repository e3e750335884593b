import { HttpError, page as respond } from "fresh";
import { ContentPage } from "@/components/site/ContentPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { faqPageData, groupQuestions } from "@/lib/content/faq.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { loadPage } from "@/lib/content/page.ts";
import { define } from "@/lib/site/state.ts";

export const handler = define.handlers({
  GET(ctx) {
    const page = loadPage(DEFAULT_LANGUAGE, ctx.params["page"] ?? "");
    if (page === null) throw new HttpError(404);
    const { title, description, kind, sections } = page;
    ctx.state.meta = {
      title,
      description,
      path: ctx.url.pathname,
      ...(kind === "faq" ? { jsonLd: faqPageData(groupQuestions(sections)) } : {}),
    };
    return respond(page);
  },
});

export default define.page<typeof handler>(function MarkdownPage({ data, url }) {
  return (
    <Layout path={url.pathname}>
      <ContentPage page={data} language={DEFAULT_LANGUAGE} />
    </Layout>
  );
});

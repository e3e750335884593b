import { HttpError, page as respond, type PageProps, type RouteHandler } from "fresh";
import { ContentPage } from "@/components/site/ContentPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { loadPage, type Page } from "@/lib/content/page.ts";

export const handler: RouteHandler<Page, unknown> = {
  GET(ctx) {
    const page = loadPage(DEFAULT_LANGUAGE, ctx.params["page"] ?? "");
    if (page === null) throw new HttpError(404);
    return respond(page);
  },
};

export default function MarkdownPage({ data, url }: PageProps<Page>) {
  return (
    <Layout path={url.pathname}>
      <ContentPage page={data} language={DEFAULT_LANGUAGE} />
    </Layout>
  );
}

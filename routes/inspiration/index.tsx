import { page } from "fresh";
import { GalleryPage } from "@/components/site/GalleryPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { loadCollections } from "@/lib/content/gallery.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { define } from "@/lib/site/state.ts";

export const handler = define.handlers({
  GET(ctx) {
    const { title, description } = siteMessages(DEFAULT_LANGUAGE).inspiration;
    ctx.state.meta = { title, description, path: "/inspiration" };
    return page(loadCollections(DEFAULT_LANGUAGE));
  },
});

export default define.page<typeof handler>(function InspirationPage({ data }) {
  return (
    <Layout path="/inspiration">
      <GalleryPage collections={data} language={DEFAULT_LANGUAGE} />
    </Layout>
  );
});

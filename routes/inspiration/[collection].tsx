import { HttpError, page, type PageProps, type RouteHandler } from "fresh";
import { CollectionPage } from "@/components/site/CollectionPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { type Collection, loadCollections } from "@/lib/content/gallery.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";

export const handler: RouteHandler<Collection, unknown> = {
  GET(ctx) {
    const collection = loadCollections(DEFAULT_LANGUAGE)
      .find(({ name }) => name === ctx.params["collection"]);
    if (!collection) throw new HttpError(404);
    return page(collection);
  },
};

export default function CollectionRoute({ data, url }: PageProps<Collection>) {
  return (
    <Layout path={url.pathname}>
      <CollectionPage collection={data} language={DEFAULT_LANGUAGE} />
    </Layout>
  );
}

import { HttpError, page } from "fresh";
import { CollectionPage } from "@/components/site/CollectionPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { loadCollections } from "@/lib/content/gallery.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { define } from "@/lib/site/state.ts";

export const handler = define.handlers({
  GET(ctx) {
    const collections = loadCollections(DEFAULT_LANGUAGE);
    const collection = collections.find(({ name }) => name === ctx.params["collection"]);
    if (!collection) throw new HttpError(404);
    const { name, title, description } = collection;
    ctx.state.meta = { title, description, path: `/inspiration/${name}` };
    return page({ collection, others: collections.filter((one) => one !== collection) });
  },
});

export default define.page<typeof handler>(function CollectionRoute({ data }) {
  const { collection, others } = data;
  return (
    <Layout path={`/inspiration/${collection.name}`}>
      <CollectionPage collection={collection} others={others} language={DEFAULT_LANGUAGE} />
    </Layout>
  );
});

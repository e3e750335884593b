import { GalleryPage } from "@/components/site/GalleryPage.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { loadCollections } from "@/lib/content/gallery.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";

export default function InspirationPage() {
  return (
    <Layout path="/inspiration">
      <GalleryPage collections={loadCollections(DEFAULT_LANGUAGE)} language={DEFAULT_LANGUAGE} />
    </Layout>
  );
}

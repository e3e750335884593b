import { HttpError, page as respond } from "fresh";
import { CollectionPage } from "@/components/site/CollectionPage.tsx";
import { ContentPage } from "@/components/site/ContentPage.tsx";
import { Facts } from "@/components/site/Facts.tsx";
import { GalleryPage } from "@/components/site/GalleryPage.tsx";
import { Hero } from "@/components/site/Hero.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import type { Language } from "@/lib/content/language.ts";
import { editorText, siteMessages } from "@/lib/content/messages.ts";
import { findPlace, type Place } from "@/lib/content/place.ts";
import { offeredSamples } from "@/lib/content/samples.ts";
import PixelEditor from "@/islands/PixelEditor.tsx";
import { pageMeta } from "@/lib/site/page_meta.ts";
import { define } from "@/lib/site/state.ts";

/** Answers at every address of a page, in every language; the other files of this folder give it their depth. */
export const handler = define.handlers({
  GET(ctx) {
    const place = findPlace(ctx.url.pathname);
    if (place === null) throw new HttpError(404);
    ctx.state.meta = pageMeta(place);
    return respond(place);
  },
});

export default define.page<typeof handler>(function SitePage({ data: place }) {
  return (
    <Layout path={place.path} language={place.language}>
      <Content place={place} />
    </Layout>
  );
});

function Content({ place }: { readonly place: Place }) {
  const { language } = place;
  switch (place.kind) {
    case "home":
      return <HomePage language={language} />;
    case "page":
      return <ContentPage page={place.page} language={language} />;
    case "gallery":
      return <GalleryPage collections={place.collections} language={language} />;
    case "collection":
      return (
        <CollectionPage
          collection={place.collection}
          others={place.others}
          language={language}
        />
      );
  }
}

function HomePage({ language }: { readonly language: Language }) {
  return (
    <>
      <Hero language={language} />
      <PixelEditor text={editorText(language)} samples={offeredSamples(language)} />
      <noscript>
        <p class="mx-auto max-w-[68ch] px-4 text-lg font-bold text-danger">
          {siteMessages(language).home.noScript}
        </p>
      </noscript>
      <Facts language={language} />
    </>
  );
}

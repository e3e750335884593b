import { HttpError, page as respond } from "fresh";
import { Head } from "fresh/runtime";
import { CollectionPage } from "@/components/site/CollectionPage.tsx";
import { ContentPage } from "@/components/site/ContentPage.tsx";
import { ErrorPage } from "@/components/site/ErrorPage.tsx";
import { Facts } from "@/components/site/Facts.tsx";
import { GalleryPage } from "@/components/site/GalleryPage.tsx";
import { Hero } from "@/components/site/Hero.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { KEEP_EARLY_INPUT, MISSING_ID } from "@/components/editor/input/early_input.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import type { Language } from "@/lib/content/language.ts";
import { editorText, siteMessages } from "@/lib/content/messages.ts";
import { MARK_KEPT } from "@/lib/editor/recent/kept_mark.ts";
import { findSitePage, type SitePage } from "@/lib/content/site_page.ts";
import { offeredSamples } from "@/lib/content/samples.ts";
import PixelEditor from "@/islands/PixelEditor.tsx";
import { pageMeta } from "@/lib/site/page_meta.ts";
import { define } from "@/lib/site/state.ts";

/** Answers at every address of a page, in every language; the other files of this folder give it their depth. */
export const handler = define.handlers({
  GET(ctx) {
    const sitePage = findSitePage(ctx.url.pathname);
    if (sitePage === null) throw new HttpError(404);
    ctx.state.meta = pageMeta(sitePage);
    return respond(sitePage);
  },
});

export default define.page<typeof handler>(function Page({ data: sitePage }) {
  return (
    <Layout path={sitePage.path} language={sitePage.language}>
      <Content sitePage={sitePage} />
    </Layout>
  );
});

function Content({ sitePage }: { readonly sitePage: SitePage }) {
  const { language } = sitePage;
  switch (sitePage.kind) {
    case "home":
      return <HomePage language={language} />;
    case "offline":
      return <ErrorPage {...siteMessages(language).errors.offline} language={language} />;
    case "text":
      return <ContentPage page={sitePage.text} language={language} />;
    case "gallery":
      return <GalleryPage collections={sitePage.collections} language={language} />;
    case "collection":
      return (
        <CollectionPage
          collection={sitePage.collection}
          others={sitePage.others}
          language={language}
        />
      );
  }
}

function HomePage({ language }: { readonly language: Language }) {
  return (
    <>
      <EarlyScript />
      <Hero language={language} />
      <PixelEditor text={editorText(language)} samples={offeredSamples(language)} />
      <MissingEditor {...editorText(language).trouble} />
      <noscript>
        <p class="mx-auto max-w-[68ch] px-4 text-lg font-bold text-danger">
          {siteMessages(language).home.noScript}
        </p>
      </noscript>
      <Facts language={language} />
    </>
  );
}

/** What the early script shows where the editor itself does not come, or lets wait for it. */
function MissingEditor({ missing, editorSlow, reload }: EditorText["trouble"]) {
  return (
    <template id={MISSING_ID}>
      <p role="alert" class="mx-auto max-w-[68ch] px-4 text-lg" data-slow={editorSlow}>
        {missing} <button type="button" class="underline">{reload}</button>
      </p>
    </template>
  );
}

/** Stands before all that looks otherwise on a device that keeps pieces, and before what visitors may use before the editor runs. */
function EarlyScript() {
  const code = MARK_KEPT + KEEP_EARLY_INPUT;
  // deno-lint-ignore react-no-danger -- a script's text is not markup
  const script = <script dangerouslySetInnerHTML={{ __html: code }} />;
  return <Head>{script}</Head>;
}

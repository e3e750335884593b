import { page } from "fresh";
import { Facts } from "@/components/site/Facts.tsx";
import { Hero } from "@/components/site/Hero.tsx";
import { Layout } from "@/components/site/Layout.tsx";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { offeredSamples } from "@/lib/content/samples.ts";
import { webApplicationData } from "@/lib/content/web_application.ts";
import { editorText } from "@/lib/editor/text.ts";
import PixelEditor from "@/islands/PixelEditor.tsx";
import { define } from "@/lib/site/state.ts";

export const handler = define.handlers({
  GET(ctx) {
    const { title, description } = siteMessages(DEFAULT_LANGUAGE).home;
    const jsonLd = webApplicationData(DEFAULT_LANGUAGE);
    ctx.state.meta = { title, description, path: "/", jsonLd };
    return page();
  },
});

export default define.page(function HomePage() {
  return (
    <Layout path="/">
      <Hero language={DEFAULT_LANGUAGE} />
      <PixelEditor
        text={editorText(DEFAULT_LANGUAGE)}
        samples={offeredSamples(DEFAULT_LANGUAGE)}
      />
      <noscript>
        <p class="mx-auto max-w-[68ch] px-4 text-lg font-bold text-danger">
          {siteMessages(DEFAULT_LANGUAGE).home.noScript}
        </p>
      </noscript>
      <Facts language={DEFAULT_LANGUAGE} />
    </Layout>
  );
});

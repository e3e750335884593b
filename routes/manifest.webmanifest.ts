import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { siteBase } from "@/lib/site/base_path.ts";
import { define } from "@/lib/site/state.ts";
import { PAPER } from "@/lib/site/theme.ts";

/** What systems need to install the site as an app (https://www.w3.org/TR/appmanifest/). */
export const handler = define.handlers({
  GET() {
    const base = siteBase();
    const { name, home } = siteMessages(DEFAULT_LANGUAGE);
    const manifest = {
      name,
      short_name: name,
      description: home.description,
      lang: DEFAULT_LANGUAGE,
      id: `${base}/`,
      start_url: `${base}/`,
      display: "standalone",
      background_color: PAPER.light,
      theme_color: PAPER.light,
      icons: [
        { src: `${base}/icon-192.png`, sizes: "192x192", type: "image/png" },
        { src: `${base}/icon-512.png`, sizes: "512x512", type: "image/png" },
        {
          src: `${base}/icon-maskable-512.png`,
          sizes: "512x512",
          type: "image/png",
          purpose: "maskable",
        },
      ],
    };
    return new Response(JSON.stringify(manifest), {
      headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
    });
  },
});

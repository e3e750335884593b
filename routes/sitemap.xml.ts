import { define } from "@/lib/site/state.ts";
import { writeSitemap } from "@/lib/site/sitemap.ts";

/** Every page, for search engines. */
export const handler = define.handlers({
  GET() {
    return new Response(writeSitemap(), {
      headers: { "Content-Type": "application/xml; charset=utf-8" },
    });
  },
});

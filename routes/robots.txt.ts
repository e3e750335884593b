import { absolute } from "@/lib/site/origin.ts";
import { define } from "@/lib/site/state.ts";

/** Search engines are welcome everywhere. */
export const handler = define.handlers({
  GET() {
    const text = `User-agent: *\nAllow: /\n\nSitemap: ${absolute("/sitemap.xml")}\n`;
    return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
  },
});

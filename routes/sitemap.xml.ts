import { allPaths } from "@/lib/content/paths.ts";
import { absolute } from "@/lib/site/origin.ts";
import { define } from "@/lib/site/state.ts";

/** Every page, for search engines (https://www.sitemaps.org/protocol.html). */
export const handler = define.handlers({
  GET() {
    const urls = allPaths().map((path) => `  <url><loc>${absolute(path)}</loc></url>\n`);
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("")}</urlset>
`;
    return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
  },
});

import { define } from "@/lib/site/state.ts";

/** Every page has one address, as static hosts give it: without a slash or `.html` at its end. */
export default define.middleware((ctx) => {
  const { pathname, search } = ctx.url;
  const canonical = pathname.replace(/\/+$/, "").replace(/(?:\/index)?\.html$/, "") || "/";
  return canonical === pathname ? ctx.next() : ctx.redirect(canonical + search, 308);
});

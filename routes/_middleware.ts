import { define } from "@/lib/site/state.ts";

/** Every page has one address, as static hosts give it: single slashes, none at its end, no `index` and no `.html`. */
export default define.middleware((ctx) => {
  // As it was asked for: in `ctx.url` repeated slashes are one already.
  const { pathname, search } = new URL(ctx.req.url);
  const canonical = pathname.replaceAll(/\/+/g, "/").replace(/\/$/, "")
    .replace(/\/index(?:\.html)?$|\.html$/, "") || "/";
  return canonical === pathname ? ctx.next() : ctx.redirect(canonical + search, 308);
});

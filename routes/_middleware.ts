import { define } from "@/lib/site/state.ts";

/** Every page has one address: without a slash at its end. */
export default define.middleware((ctx) => {
  const { pathname, search } = ctx.url;
  if (pathname === "/" || !pathname.endsWith("/")) return ctx.next();
  return ctx.redirect(pathname.replace(/\/+$/, "") + search, 308);
});

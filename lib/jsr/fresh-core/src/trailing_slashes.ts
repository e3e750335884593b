import type { Middleware } from "./types.ts";

/** Redirects to the form of the URL with or without a slash at the end. */
export function trailingSlashes<State>(
  mode: "always" | "never",
): Middleware<State> {
  return (ctx) => {
    const { pathname, search } = ctx.url;
    const hasSlash = pathname.endsWith("/");
    if (pathname === "/" || hasSlash === (mode === "always")) return ctx.next();
    return ctx.redirect(
      (hasSlash ? pathname.slice(0, -1) : `${pathname}/`) + search,
    );
  };
}

import { HttpError } from "fresh";
import { canonicalPath } from "./canonical_path.ts";
import { define } from "./state.ts";

/** Leads every other spelling of an address to the one that links give. */
export const oneAddress = define.middleware((ctx) => {
  // As it was asked for: in `ctx.url` repeated slashes are one already.
  const { pathname, search } = new URL(ctx.req.url);
  const canonical = canonicalOf(pathname);
  return canonical === pathname ? ctx.next() : ctx.redirect(canonical + search, 308);
});

function canonicalOf(pathname: string): string {
  try {
    return canonicalPath(pathname);
  } catch (error) {
    throw new HttpError(400, "This address cannot be read.", { cause: error });
  }
}

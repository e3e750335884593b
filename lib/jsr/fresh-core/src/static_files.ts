import { BUILD_ID } from "./build_id.ts";
import { internalsOf } from "./context.ts";
import { CACHE_KEY } from "./runtime/asset.ts";
import type { Middleware } from "./types.ts";

const FOREVER = "public, max-age=31536000, immutable";
const NEVER = "no-cache, no-store, max-age=0, must-revalidate";

/** Serves the files of `static/` and the scripts of the build; hands everything else on. */
export function staticFiles<State>(): Middleware<State> {
  return async (ctx) => {
    const { req, url, config } = ctx;
    const path = toFilePath(url.pathname);
    const file = path === null || path === "/" ? null : await internalsOf(ctx).readFile(path);
    if (!file) {
      return path === "/favicon.ico" ? new Response(null, { status: 404 }) : await ctx.next();
    }
    if (req.method !== "GET" && req.method !== "HEAD") {
      return new Response("Method Not Allowed", { status: 405 });
    }
    const key = url.searchParams.get(CACHE_KEY);
    if (key !== null && key !== BUILD_ID) {
      url.searchParams.delete(CACHE_KEY);
      const location = url.pathname + url.search;
      return new Response(null, { status: 307, headers: { location } });
    }

    const isDev = config.mode === "development";
    const headers = new Headers({ "Content-Type": file.contentType, vary: "If-None-Match" });
    const known = req.headers.get("If-None-Match");
    if (!isDev && (known === file.hash || known === `W/"${file.hash}"`)) {
      return new Response(null, { status: 304, headers });
    }
    if (!isDev) headers.set("Etag", `W/"${file.hash}"`);
    const isLasting = key !== null || url.pathname.startsWith(`/_fresh/js/${BUILD_ID}/`);
    headers.set("Cache-Control", isLasting && !isDev ? FOREVER : NEVER);
    headers.set("Content-Length", String(file.content.byteLength));
    return new Response(req.method === "HEAD" ? null : file.content, { headers });
  };
}

/** The path as the build writes it, or null if its escapes are broken. */
function toFilePath(pathname: string): string | null {
  try {
    const parts = decodeURIComponent(pathname).split("/").filter(Boolean);
    return `/${parts.map(encodeURIComponent).join("/")}`;
  } catch {
    return null;
  }
}

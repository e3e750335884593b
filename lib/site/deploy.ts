import { FOREVER } from "./caching.ts";
import { moveImports, movePage, movePath, moveStyles, pathBelow } from "./move_below.ts";
import { linkedModules, startLater, takeScripts } from "./page_scripts.ts";
import { contentSecurityPolicy } from "./policy.ts";
import { protect } from "./protect.ts";

export type Fetch = (request: Request) => Response | Promise<Response>;

/** A site as it goes to visitors. */
export interface DeployedSite {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Whether a path is that of a script which a page that was answered has. */
  readonly hasScript: (path: string) => boolean;
}

/**
 * Moves a site that is written for the root of a host below a base path, and the scripts of its pages into files, so that all pages of
 * all builds are under one policy. Modules start when their page has been painted.
 *
 * @param site answers GET requests
 * @param base empty for the root, or such as `/pixels`
 */
export function deploy(site: Fetch, base: string): DeployedSite {
  const scripts = new Map<string, string>();

  async function finishPage(response: Response): Promise<Response> {
    const headers = new Headers(response.headers);
    const modules = linkedModules(headers.get("Link") ?? "");
    headers.delete("Link");
    const { html, files } = takeScripts(
      startLater(await response.text(), modules),
      (code) => moveImports(code, base),
    );
    for (const [path, code] of files) scripts.set(base + path, code);
    headers.set("Content-Security-Policy", contentSecurityPolicy());
    const { status, statusText } = response;
    return new Response(movePage(html, base), { status, statusText, headers });
  }

  async function finish(response: Response): Promise<Response> {
    const type = response.headers.get("Content-Type") ?? "";
    if (type.startsWith("text/html")) return await finishPage(response);
    if (base === "") return response;
    const { status, statusText } = response;
    const headers = new Headers(response.headers);
    const location = headers.get("Location");
    if (location !== null) headers.set("Location", movePath(location, base));
    if (!type.startsWith("text/css")) {
      return new Response(response.body, { status, statusText, headers });
    }
    headers.delete("Content-Length");
    const css = moveStyles(await response.text(), base);
    return new Response(css, { status, statusText, headers });
  }

  return {
    async fetch(request) {
      const url = new URL(request.url);
      const script = scripts.get(url.pathname);
      if (script !== undefined) return await protect(scriptResponse(script));
      const path = pathBelow(url.pathname, base);
      if (path === null) return await protect(new Response("Not Found", { status: 404 }));
      // As a text: an address may begin with two slashes.
      return await finish(await site(new Request(`${url.origin}${path}${url.search}`)));
    },
    hasScript: (path) => scripts.has(path),
  };
}

function scriptResponse(code: string): Response {
  return new Response(code, {
    headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": FOREVER },
  });
}

import { createHash } from "node:crypto";
import { FOREVER, LASTING_FOLDERS, REVALIDATE } from "./caching.ts";
import { isInline } from "./page_scripts.ts";
import { contentSecurityPolicy, SECURITY_HEADERS } from "./policy.ts";
import { define } from "./state.ts";

/** Protects every answer that passes: of pages, files and redirects. */
export const protectAll = define.middleware(async (ctx) => {
  const response = await protect(await ctx.next());
  const isLasting = LASTING_FOLDERS.some((folder) => ctx.url.pathname.startsWith(folder));
  if (isLasting && response.ok) response.headers.set("Cache-Control", FOREVER);
  return response;
});

/**
 * Gives an answer the security headers, and a page the policy that its inline scripts need: in development; when it is deployed they
 * are files.
 *
 * The nonces that rendering writes differ each time; hashes take their place, so that a page has the same bytes
 * on every request and as an exported file.
 */
export async function protect(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) headers.set(name, value);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", REVALIDATE);
  const isPage = headers.get("Content-Type")?.startsWith("text/html") ?? false;
  const body = isPage ? withoutNonces(await response.text()) : response.body;
  const hashes = typeof body === "string" ? inlineScriptHashes(body) : [];
  headers.set("Content-Security-Policy", contentSecurityPolicy(hashes));
  const { status, statusText } = response;
  return new Response(body, { status, statusText, headers });
}

function withoutNonces(html: string): string {
  return html.replaceAll(/(<(?:script|style)\b[^>]*?) nonce="[0-9a-f]+"/g, "$1");
}

/** CSP sources of the scripts in a page that run from the page itself: not of linked ones, not of data. */
function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = ""]) => isInline(attributes))
    .map(([, , code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
}

import { ERROR_URL } from "../server/error_frame.ts";

type Handler = (
  request: Request,
  info?: Deno.ServeHandlerInfo,
) => Promise<Response>;

/** What development answers before the app: the reload socket and the page of an error. */
export function devHandler(
  handler: Handler,
  basePath: string,
  ready: Promise<void>,
): Handler {
  const revision = Date.now();
  return async (request, info) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === `${basePath}/_frsh/alive` || pathname === "/_frsh/alive") {
      return reloadSocket(request, revision);
    }
    if (pathname === basePath + ERROR_URL) return errorPage(searchParams);
    await ready;
    return await handler(request, info);
  };
}

/** Tells the browser which start of the server it talks to. */
function reloadSocket(request: Request, revision: number): Response {
  if (request.headers.get("upgrade") !== "websocket") {
    return new Response(null, { status: 501 });
  }
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.onopen = () => socket.send(JSON.stringify({ type: "initial-state", revision }));
  return response;
}

function errorPage(query: URLSearchParams): Response {
  const escape = (name: string) =>
    (query.get(name) ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Error</title>
<style>body{font:16px/1.5 system-ui;margin:0;padding:2rem;background:#1c1b22e6;color:#fff}
h1{color:#ff8a80;font-size:1.4rem}pre{overflow:auto;white-space:pre-wrap}</style></head>
<body><h1>${escape("message")}</h1><pre>${escape("stack")}</pre></body></html>`;
  return new Response(html, {
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

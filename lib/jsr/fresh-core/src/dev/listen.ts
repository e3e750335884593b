/** Options of `app.listen()` and `builder.listen()`: those of `Deno.serve`. */
export type ListenOptions = Partial<Deno.ServeTcpOptions>;

/** Serves on the port asked for, else on 8000, and tells the address. */
export async function listen(
  handler: (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response>,
  options: ListenOptions,
): Promise<void> {
  await Deno.serve({ onListen: announce, ...options }, handler).finished;
}

function announce({ hostname, port }: Deno.NetAddr): void {
  const host = hostname === "0.0.0.0" || hostname === "::" ? "localhost" : hostname;
  console.log(`
 Fresh ready
    Local:  http://${host}:${port}/
`);
}
/** Names one start of the development server. */
const REVISION = Date.now();

/** Answers the socket by which a browser learns that the server started anew; null for every other request. */
export function answerReload(request: Request): Response | null {
  if (new URL(request.url).pathname !== "/_frsh/alive") return null;
  if (request.headers.get("upgrade") !== "websocket") return new Response(null, { status: 501 });
  const { socket, response } = Deno.upgradeWebSocket(request);
  socket.onopen = () => socket.send(JSON.stringify({ type: "initial-state", revision: REVISION }));
  return response;
}

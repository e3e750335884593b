import { DENO_DEPLOYMENT_ID } from "./server/deployment.ts";

/** Options of `app.listen()`: those of `Deno.serve`. */
export type ListenOptions =
  & Partial<Deno.ServeTcpOptions & Deno.TlsCertifiedKeyPem>
  & { remoteAddress?: string };

type Handler = (
  request: Request,
  info?: Deno.ServeHandlerInfo,
) => Promise<Response>;

const FIRST_PORT = 8000;
const PORTS_TRIED = 20;

/** Serves on the port asked for, else on the first free one from 8000 on, and tells the address. */
export async function listen(
  handler: Handler,
  basePath: string,
  options: ListenOptions,
): Promise<void> {
  const onListen = options.onListen ??
    ((address) => announce(address, basePath, options));
  if (options.port) {
    await Deno.serve({ ...options, onListen }, handler);
    return;
  }
  let firstError: unknown;
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) {
    try {
      await Deno.serve({ ...options, onListen, port }, handler);
      return;
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
      firstError ??= error;
    }
  }
  throw firstError;
}

function announce(
  address: Deno.NetAddr,
  basePath: string,
  options: ListenOptions,
): void {
  if (DENO_DEPLOYMENT_ID) return;
  const protocol = options.key && options.cert ? "https:" : "http:";
  const host = address.hostname.includes(":") ? `[${address.hostname}]` : address.hostname;
  const url = `${protocol}//${host}:${address.port}${basePath}/`;
  const anywhere = address.hostname === "0.0.0.0" || address.hostname === "::";
  const helper = anywhere ? ` (${protocol}//localhost:${address.port}${basePath}/)` : "";
  console.log("\n%c Fresh ready ", "background-color: #86efac; color: black");
  console.log(`    Local:  %c${url}${helper}`, "color: cyan");
  if (options.remoteAddress) {
    console.log(`    Remote: ${options.remoteAddress}`);
  }
  console.log();
}

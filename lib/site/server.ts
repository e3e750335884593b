import { addressOf, splitAddress } from "@/lib/content/address.ts";
import { answerFrom, createKeeper, type KeptAnswer } from "./kept_answer.ts";
import { protect } from "./protect.ts";

type Fetch = (request: Request) => Response | Promise<Response>;

/** Where the page stands that answers for every address without one, in the language of that address. */
export function notFoundPath(pathname: string): string {
  return addressOf({ ...splitAddress(pathname), path: "/404" });
}

/** The query's part that names the build of a file. */
const FILE_KEY = /[?&](__frsh_c=[0-9a-f]+)(?=&|$)/;

export interface Server {
  readonly fetch: Fetch;
  /** Gets answers ready before anybody asks for them; paths as files are named, not escaped. */
  readonly warm: (paths: readonly string[]) => Promise<void>;
}

/**
 * Serves a site that is the same for everyone: each page and file is asked for once, then answered from memory. What stands in the
 * query is for the page's script, so it does not matter here, but for the key that Fresh gives to files; redirects hand it on.
 *
 * @param site answers GET requests; its answers of status 200 at addresses in their usual spelling must be finitely many
 */
export function createServer(site: Fetch): Server {
  const keep = createKeeper();
  const kept = new Map<string, KeptAnswer>();
  const underWay = new Map<string, Promise<KeptAnswer | Response>>();

  const ask = async (target: string): Promise<KeptAnswer | Response> => {
    const response = await site(new Request(`http://localhost${target}`));
    if (response.status === 404 && target !== notFoundPath(target)) {
      await response.body?.cancel();
      return await find(notFoundPath(target));
    }
    if (response.status !== 200 && response.status !== 404) {
      // What goes wrong in the error page itself comes as it is.
      return response.headers.has("Content-Security-Policy") ? response : await protect(response);
    }
    const answer = await keep(response);
    if (isUsual(target, response)) kept.set(target, answer);
    return answer;
  };
  const find = async (target: string): Promise<KeptAnswer | Response> => {
    const ready = kept.get(target);
    if (ready) return ready;
    let asked = underWay.get(target);
    if (!asked) {
      asked = ask(target).finally(() => underWay.delete(target));
      underWay.set(target, asked);
    }
    const answer = await asked;
    return answer instanceof Response ? answer.clone() : answer;
  };

  const answer = async (request: Request, path: string, query: string): Promise<Response> => {
    try {
      let found = await find(path);
      const key = FILE_KEY.exec(query)?.[1];
      if (key && !(found instanceof Response) && !found.isPage) {
        found = await find(`${path}?${key}`);
      }
      return found instanceof Response ? handOn(found, query) : answerFrom(found, request);
    } catch (error) {
      if (error instanceof URIError) return await refuse("This address cannot be read.\n", 400);
      console.error(error);
      return await refuse("Something went wrong. Please try again in a moment.\n", 500);
    }
  };

  const warm = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) await find(encodeURI(path));
  };

  const fetch: Fetch = (request) => {
    const { url, method } = request;
    if (method !== "GET" && method !== "HEAD") return refuseMethod(method);
    const start = url.indexOf("/", url.indexOf("//") + 2);
    const end = url.indexOf("?", start);
    const path = end < 0 ? url.slice(start) : url.slice(start, end);
    const ready = end < 0 ? kept.get(path) : undefined;
    if (ready) return answerFrom(ready, request);
    return answer(request, path, end < 0 ? "" : url.slice(end));
  };
  return { fetch, warm };
}

/**
 * Whether an address is spelled as links spell it, and a key in it is the one that makes its answer last. There is no end of others,
 * and memory has one.
 */
function isUsual(target: string, { headers }: Response): boolean {
  const [path = "", key] = target.split("?");
  if (key !== undefined && !headers.get("Cache-Control")?.includes("immutable")) return false;
  return !/\/\/|.\/$/.test(path) && encodeURI(decodeURI(path)) === path;
}

/** Gives what a query holds, but for the key of a file, to where a redirect leads. */
function handOn(response: Response, query: string): Response {
  const location = response.headers.get("Location");
  const parts = query.slice(1).split("&").filter((part) => part && !/^__frsh_c=/.test(part));
  if (location !== null && parts.length > 0) {
    response.headers.set("Location", `${location}?${parts.join("&")}`);
  }
  return response;
}

function refuseMethod(method: string): Promise<Response> {
  const headers = { Allow: "GET, HEAD, OPTIONS" };
  if (method === "OPTIONS") return protect(new Response(null, { status: 204, headers }));
  return refuse("This site can only be read.\n", 405, headers);
}

function refuse(text: string, status: number, headers?: HeadersInit): Promise<Response> {
  return protect(new Response(text, headers ? { status, headers } : { status }));
}

import {
  type Answer,
  type Inquiry,
  plainAnswer,
  readAnswer,
  redirect,
  toResponse,
} from "./answer.ts";
import { canonicalPath } from "./canonical_path.ts";
import { encodeBody, type Encoder } from "./encode.ts";
import { addressOf, splitAddress } from "@/lib/content/address.ts";
import { SHARE_PATH } from "@/lib/content/page_name.ts";
import { SHARED_HASH } from "@/lib/offline/shared_pictures.ts";
import { answerFrom, createKeeper, type KeptAnswer } from "./kept_answer.ts";
import type { Fetch } from "./deploy.ts";
import { pathBelow } from "./move_below.ts";
import { protect } from "./protect.ts";
import { complain } from "./say.ts";

/** Tells whoever watches over the server that it is well. */
export const HEALTH_PATH = "/healthz";
/** Where the page stands that answers for every address without one, in the language of that address. */
export function notFoundPath(pathname: string, base = ""): string {
  return base + addressOf({ ...splitAddress(pathBelow(pathname, base) ?? "/"), path: "/404" });
}

/** The query's part that names the build of a file. */
const FILE_KEY = /[?&](__frsh_c=[0-9a-f]+)(?=&|$)/;

export interface Server {
  readonly answer: (inquiry: Inquiry) => Answer | Promise<Answer>;
  /** The same for who has a Request and wants a Response. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Gets answers ready before anybody asks for them; paths as files are named, not escaped. */
  readonly warm: (paths: readonly string[]) => Promise<void>;
}

interface ServerOptions {
  /** All addresses of the site. Then nobody is asked for other ones, and other spellings are led to these. */
  readonly addresses?: { readonly has: (path: string) => boolean };
  /** What they all stand below, such as `/pixels`. */
  readonly base?: string;
  /** What stands in the query where pages name a file of this build, such as `__frsh_c=01`. Then nobody is asked for other keys. */
  readonly fileKey?: string;
  readonly encode?: Encoder;
}

/**
 * Serves a site that is the same for everyone: each page and file is asked for once, then answered from memory. What stands in the
 * query is for the page's script, so it does not matter here, but for the key that Fresh gives to files; redirects hand it on.
 *
 * @param site answers GET requests; its answers of status 200 at addresses in their usual spelling must be finitely many
 */
export function createServer(
  site: Fetch,
  { addresses, base = "", fileKey, encode = encodeBody }: ServerOptions = {},
): Server {
  const keep = createKeeper(encode);
  const kept = new Map<string, KeptAnswer>();
  const underWay = new Map<string, Promise<KeptAnswer | Answer>>();
  const missing = (path: string) => notFoundPath(path, base);

  const ask = async (target: string): Promise<KeptAnswer | Answer> => {
    const response = await site(new Request(`http://localhost${target}`));
    if (response.status === 404 && target !== missing(target)) {
      await response.body?.cancel();
      return await find(missing(target));
    }
    if (response.status !== 200 && response.status !== 404) {
      // What goes wrong in the error page itself comes as it is.
      const isProtected = response.headers.has("Content-Security-Policy");
      return await readAnswer(isProtected ? response : await protect(response));
    }
    const answer = await keep(response);
    if (isUsual(target, base, response)) kept.set(target, answer);
    return answer;
  };
  const find = async (target: string): Promise<KeptAnswer | Answer> => {
    const ready = kept.get(target);
    if (ready) return ready;
    let asked = underWay.get(target);
    if (!asked) {
      asked = ask(target).finally(() => underWay.delete(target));
      underWay.set(target, asked);
    }
    return await asked;
  };

  /** Where the answer is kept, or else the answer. */
  const locate = (path: string, query: string): string | Answer => {
    if (path === HEALTH_PATH || path === base + HEALTH_PATH) return HEALTHY;
    if (!addresses || addresses.has(path)) return path;
    const canonical = canonicalPath(path, base);
    if (!addresses.has(canonical)) return missing(canonical);
    return handOn(redirect(canonical), query);
  };
  const look = async (inquiry: Inquiry, place: string, query: string): Promise<Answer> => {
    try {
      const found = await find(place);
      const key = FILE_KEY.exec(query)?.[1];
      if (key === undefined || !isFile(found)) return give(found, inquiry, query);
      if (fileKey && key !== fileKey) return handOn(redirect(place, 307), query);
      return give(await find(`${place}?${key}`), inquiry, query);
    } catch (error) {
      return failure(error);
    }
  };

  const answer = (inquiry: Inquiry): Answer | Promise<Answer> => {
    const { method, target } = inquiry;
    const end = target.indexOf("?");
    const path = end < 0 ? target : target.slice(0, end);
    const share = sharedHome(path, base);
    if (share !== null) return share;
    if (method !== "GET" && method !== "HEAD") return refuseMethod(method);
    const query = end < 0 ? "" : target.slice(end);
    try {
      const place = locate(path, query);
      if (typeof place !== "string") return place;
      // What is nowhere has no file either.
      const rest = place === path ? query : "";
      const ready = rest === "" ? kept.get(place) : undefined;
      return ready ? answerFrom(ready, inquiry) : look(inquiry, place, rest);
    } catch (error) {
      return failure(error);
    }
  };
  return {
    answer,
    async fetch({ url, method, headers }) {
      const target = url.slice(url.indexOf("/", url.indexOf("//") + 2));
      const accepts = headers.get("Accept-Encoding"), known = headers.get("If-None-Match");
      return toResponse(await answer({ method, target, accepts, known }));
    },
    async warm(paths) {
      for (const target of paths.map(encodeURI)) {
        if (isFile(await find(target)) && fileKey) await find(`${target}?${fileKey}`);
      }
    },
  };
}

/**
 * Whether an address is spelled as links spell it, and a key in it is the one that makes its answer last. There is no end of others,
 * and memory has one.
 */
function isUsual(target: string, base: string, { headers }: Response): boolean {
  const [path = "", key] = target.split("?");
  if (key !== undefined && !headers.get("Cache-Control")?.includes("immutable")) return false;
  return canonicalPath(path, base) === path;
}

/**
 * The answer to pictures that are shared with the site where its service worker, which takes them, is gone: the page on which to upload
 * them. Nothing of what was posted is read.
 */
function sharedHome(pathname: string, base: string): Answer | null {
  const { language, path } = splitAddress(pathBelow(pathname, base) ?? "/");
  if (path !== SHARE_PATH) return null;
  return redirect(base + addressOf({ language, path: "/" }) + SHARED_HASH, 303);
}

const HEALTHY = plainAnswer(200, "ok\n", { "Cache-Control": "no-store" });

function failure(error: unknown): Answer {
  if (error instanceof URIError) return plainAnswer(400, "This address cannot be read.\n");
  complain(error);
  return plainAnswer(500, "Something went wrong. Please try again in a moment.\n");
}

function isFile(found: KeptAnswer | Answer): boolean {
  return "variants" in found && !found.isPage;
}

function give(found: KeptAnswer | Answer, inquiry: Inquiry, query: string): Answer {
  return "variants" in found ? answerFrom(found, inquiry) : handOn(found, query);
}

/** Gives what a query holds, but for the key of a file, to where a redirect leads. */
function handOn(answer: Answer, query: string): Answer {
  const { location } = answer.headers;
  const parts = query.slice(1).split("&").filter((part) => part && !/^__frsh_c=/.test(part));
  if (location === undefined || parts.length === 0) return answer;
  return { ...answer, headers: { ...answer.headers, location: `${location}?${parts.join("&")}` } };
}

function refuseMethod(method: string): Answer {
  const headers = { Allow: "GET, HEAD, OPTIONS" };
  if (method === "OPTIONS") return plainAnswer(204, "", headers);
  return plainAnswer(405, "This site can only be read.\n", headers);
}

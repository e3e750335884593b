import type { KeptLanguage, OfflinePlan } from "./offline_plan.ts";
import { BUILD_KEY, isLasting, usualPath } from "./route.ts";

/** Files of the site that the device keeps: a cache for each build, in which paths stand without query. */
export interface KeptFiles {
  /** A kept file of a build, or where that is null of any; undefined where there is none. */
  readonly find: (path: string, build: string | null) => Promise<Response | undefined>;
  /**
   * Fetches and keeps all files and these languages' pages, or nothing.
   *
   * @throws {TypeError} where one does not come or is of another build; {DOMException} named QuotaExceededError where there is no room.
   */
  readonly keepAll: (languages: readonly KeptLanguage[]) => Promise<void>;
  /** Fetches and keeps the pages of a language. Throws as `keepAll` does. */
  readonly keepPages: (language: KeptLanguage) => Promise<void>;
  /** Keeps what was seen, if it is of this build and one of the things that may be kept then. Reads the response. */
  readonly keepSeen: (path: string, response: Response) => Promise<void>;
  /** Takes the files of all other builds away. */
  readonly dropOthers: () => Promise<void>;
}

/** What the names of all caches begin with. */
export const CACHE_PREFIX = "pixelated-artwork:";

/** So many files are fetched at once: who uses the page meanwhile goes first. */
const LANES = 4;

/**
 * @param caches where files are kept
 * @param fetch how they are fetched
 */
export function createKeptFiles(
  plan: OfflinePlan,
  caches: CacheStorage,
  fetch: (address: string, options: RequestInit) => Promise<Response>,
): KeptFiles {
  const { build, files, languages } = plan;
  // Another copy of the site may live in another folder of the same host.
  const prefix = `${CACHE_PREFIX}${languages.at(-1)?.home}:`;
  const own = prefix + build;
  const seen = new Set(plan.seen);

  async function keep(path: string, response: Response): Promise<void> {
    const cache = await caches.open(own);
    await cache.put(path, response);
  }

  async function ask(address: string, options: RequestInit): Promise<Response> {
    const response = await fetch(address, { priority: "low", ...options });
    if (response.ok) return response;
    throw new TypeError(`Kept ${address}: it is answered with status ${response.status}.`);
  }

  async function keepFile(path: string): Promise<void> {
    const response = await ask(isLasting(path) ? path : `${path}?${BUILD_KEY}=${build}`, {});
    // A server of another build leads to a file of its own.
    if (response.redirected) throw otherBuild(path);
    await keep(path, response);
  }

  async function keepPage(path: string): Promise<void> {
    const response = await ask(path, { cache: "no-cache" });
    const html = await response.text();
    if (!html.includes(build)) throw otherBuild(path);
    // Made anew: browsers do not show a page again that came by a redirect.
    await keep(usualPath(path), new Response(html, { headers: response.headers }));
  }

  function otherBuild(path: string): TypeError {
    return new TypeError(`Kept ${path}: it is of another build than ${build}.`);
  }

  return {
    find: (path, wanted) =>
      caches.match(path, {
        ignoreVary: true,
        ...wanted === null ? {} : { cacheName: prefix + wanted },
      }),
    async keepAll(languages) {
      const isNew = !await caches.has(own);
      try {
        await inLanes(files, keepFile);
        // Pages last: where they are of this build still, the files before them were.
        await inLanes(languages.flatMap(({ pages }) => pages), keepPage);
      } catch (error) {
        if (isNew) await caches.delete(own);
        throw error;
      }
    },
    keepPages: ({ pages }) => inLanes(pages, keepPage),
    async keepSeen(path, response) {
      if (!seen.has(path) || response.status !== 200 || response.redirected) return;
      const isPage = response.headers.get("Content-Type")?.startsWith("text/html") ?? false;
      if (isPage && !(await response.clone().text()).includes(build)) return;
      await keep(path, response);
    },
    async dropOthers() {
      const others = (await caches.keys())
        .filter((name) => name.startsWith(prefix) && name !== own);
      await Promise.all(others.map((name) => caches.delete(name)));
    },
  };
}

/** Does something with each, a few at a time. Where one fails, nothing is under way any more when this rejects. */
async function inLanes(
  paths: readonly string[],
  act: (path: string) => Promise<void>,
): Promise<void> {
  const waiting = [...paths].reverse();
  const lane = async () => {
    try {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await act(path);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** What a script exports, by name. */
export type ScriptExports = Readonly<Record<string, unknown>>;

/** How scripts come, and the time by which they do. */
export interface PartSource {
  /** As `import()` does. */
  readonly load: (url: string) => Promise<ScriptExports>;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** A script that was asked for and has not come yet, or has. */
interface Asked {
  /** Settles with the first that comes, or fails with the last that does not. */
  readonly part: Promise<ScriptExports>;
  readonly take: (part: ScriptExports) => void;
  readonly fail: (reason: unknown) => void;
  /** Attempts under way. */
  attempts: number;
  /** When the last attempt began; never again once it has come. */
  since: number;
}

/** Fetches scripts that are wanted when a page or a worker runs already. */
export interface PartFetcher {
  /**
   * @param path how a script is named by another
   * @param importer the address of that one
   * @throws if the script does not come, or is empty
   */
  (path: string, importer: string): Promise<ScriptExports>;
  /** Whether any has been on its way for long. */
  readonly isLate: () => boolean;
  /** Asks anew for all that have, beside what is on its way. */
  readonly again: () => void;
}

/** Milliseconds after which who asks once more does not mean to wait for the attempt before. */
const LONG = 8_000;

/**
 * Creates what fetches scripts.
 *
 * Many browsers remember for as long as a page is open that a script did not come (https://github.com/whatwg/html/pull/10327), and all
 * wait for ever for one whose connection went silent. Under another address they ask anew. Whatever it came under, all share one.
 */
export function newPartFetcher({ load, now }: PartSource): PartFetcher {
  const all = new Map<string, Asked>();
  const get = async (url: string) => {
    const part = await load(url);
    for (const _ in part) return part;
    throw new TypeError(`Loaded ${url}: it is empty.`);
  };
  /** Those of which a browser may remember worse: WebKit gives a script that waited in vain for another as if it had run. */
  const spoiled = new Set<string>();
  const getAnew = (url: string) => get(`${url}?again=${Math.random()}`);
  const isLate = ({ since }: Asked) => now() - since >= LONG;
  const attempt = (url: string, asked: Asked) => {
    const isFirst = !spoiled.has(url);
    all.set(url, asked);
    asked.since = now();
    asked.attempts++;
    spoiled.add(url);
    const attempt = isFirst ? get(url).catch(() => getAnew(url)) : getAnew(url);
    attempt.then((part) => {
      asked.since = Infinity;
      asked.take(part);
    }, (reason) => {
      if (--asked.attempts > 0 || asked.since === Infinity) return;
      all.delete(url);
      asked.fail(reason);
    });
    // Who asked once more is told what came of that, even if the attempt before goes on; who waits for that has what comes before it.
    return Promise.race([asked.part, attempt.then(() => asked.part)]);
  };
  const fetchPart = (path: string, importer: string) => {
    const url = new URL(path, importer).href;
    const asked = all.get(url);
    if (asked !== undefined && !isLate(asked)) return asked.part;
    return attempt(url, asked ?? newAsked());
  };
  return Object.assign(fetchPart, {
    isLate: () => [...all.values()].some(isLate),
    again: () => {
      // Who waits for it is told.
      for (const [url, asked] of [...all]) if (isLate(asked)) attempt(url, asked).catch(() => {});
    },
  });
}

function newAsked(): Asked {
  let take!: Asked["take"], fail!: Asked["fail"];
  const part = new Promise<ScriptExports>((resolve, reject) => [take, fail] = [resolve, reject]);
  // Each attempt tells who made it.
  part.catch(() => {});
  return { part, take, fail, attempts: 0, since: 0 };
}

/** The name by which scripts call it: they cannot import what lets them import. */
export const FETCH_PART = "fetchPart$";

/** What fetches the scripts of this page or worker. */
export const PARTS = newPartFetcher({
  load: (url) => import(url),
  now: () => performance.now(),
});

Object.assign(globalThis, { [FETCH_PART]: PARTS });

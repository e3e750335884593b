import { createKeptFiles } from "./kept_files.ts";
import { type Begun, isMessage, type ShareRequest } from "./messages.ts";
import { type KeptLanguage, languageOf, type OfflinePlan } from "./offline_plan.ts";
import { type Route, routeOf } from "./route.ts";
import { createSharedPictures, SHARED_HASH } from "./shared_pictures.ts";
import type { FetchEvent, WorkerScope } from "./worker_scope.ts";

/** Milliseconds that the network has for a page that is kept. */
const PATIENCE = 3000;

/**
 * Serves the site where there is no network. Where there is one, pages come from it, so that none is older than the site, and files
 * from what is kept of the page's own build: pages of two builds can be open at once, and none is exchanged below its visitor.
 */
export function serve(scope: WorkerScope, plan: OfflinePlan): void {
  const { clients, location: { origin } } = scope;
  const kept = createKeptFiles(
    plan,
    scope.caches,
    (address, options) => scope.fetch(address, options),
  );
  const shared = createSharedPictures();

  scope.addEventListener("install", (event) => {
    event.waitUntil(openLanguages().then(kept.keepAll));
    // No page is touched by it: each has files of its own build.
    void scope.skipWaiting();
  });

  scope.addEventListener("activate", (event) => event.waitUntil(begin()));

  scope.addEventListener("fetch", (event) => {
    const route = routeOf(event.request, origin, plan);
    if (route?.kind === "page") event.respondWith(answerPage(event, route));
    else if (route?.kind === "file") event.respondWith(answerFile(event, route));
    else if (route?.kind === "share") event.respondWith(answerShare(event, route.language));
  });

  scope.addEventListener("message", ({ data, ports }) => {
    if (isMessage<ShareRequest>(data, "shared")) ports[0]?.postMessage(shared.hand());
  });

  async function begin(): Promise<void> {
    await scope.registration.navigationPreload?.enable();
    await clients.claim();
    const open = await windows();
    for (const client of open) {
      client.postMessage({ type: "begun", build: plan.build } satisfies Begun);
    }
    if (open.length === 0) await kept.dropOthers();
  }

  function windows() {
    return clients.matchAll({ type: "window", includeUncontrolled: true });
  }

  /** The languages of open pages; the default one where none is open. */
  async function openLanguages(): Promise<readonly KeptLanguage[]> {
    const paths = (await windows()).map(({ url }) => new URL(url).pathname);
    const languages = paths.flatMap((path) => languageOf(plan, path) ?? []);
    return languages.length > 0 ? [...new Set(languages)] : plan.languages.slice(-1);
  }

  async function answerPage(
    event: FetchEvent,
    { path, language }: Extract<Route, { kind: "page" }>,
  ): Promise<Response> {
    event.waitUntil(gladly(keepUp(language)));
    const known = await kept.find(path, plan.build);
    const coming = askNetwork(event).catch(() => null);
    event.waitUntil(coming);
    const answer = await (known === undefined ? coming : Promise.race([coming, after(PATIENCE)]));
    if (answer === null || (known !== undefined && answer.status >= 500)) {
      return known ?? await kept.find(language.offline, plan.build) ?? Response.error();
    }
    event.waitUntil(gladly(kept.keepSeen(path, answer.clone())));
    return answer;
  }

  async function askNetwork({ preloadResponse, request }: FetchEvent): Promise<Response> {
    return await preloadResponse ?? await scope.fetch(request);
  }

  async function answerFile(
    event: FetchEvent,
    { path, build }: Extract<Route, { kind: "file" }>,
  ): Promise<Response> {
    const known = await kept.find(path, build);
    if (known !== undefined) return known;
    const answer = await scope.fetch(event.request);
    if (build === plan.build) event.waitUntil(gladly(kept.keepSeen(path, answer.clone())));
    return answer;
  }

  async function answerShare(event: FetchEvent, { home }: KeptLanguage): Promise<Response> {
    await shared.take(event.request);
    // Who is not in memory any more cannot hand anything over.
    event.waitUntil(shared.empty());
    return Response.redirect(origin + home + SHARED_HASH, 303);
  }

  /** What can wait while a page is opened: to take away what no open page can need, and to keep its language's pages. */
  async function keepUp(language: KeptLanguage): Promise<void> {
    if ((await windows()).length === 0) await kept.dropOthers();
    const isKept = await kept.find(language.offline, plan.build) !== undefined;
    if (!isKept) await kept.keepPages(language);
  }
}

function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** For what is nice to have: a full device or a network that is gone is no matter. */
async function gladly(work: Promise<void>): Promise<void> {
  await work.catch(() => {});
}

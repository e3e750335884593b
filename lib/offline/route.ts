import { type KeptLanguage, languageOf, type OfflinePlan } from "./offline_plan.ts";

/** The query's part by which Fresh names the build of a file. */
export const BUILD_KEY = "__frsh_c";

/** What the service worker has to do with a request. */
export type Route =
  /** A page or file that is opened in a tab. */
  | { readonly kind: "page"; readonly path: string; readonly language: KeptLanguage }
  /** A file that a page needs, of a build or, where its name tells its content, of any. */
  | { readonly kind: "file"; readonly path: string; readonly build: string | null }
  /** Pictures that another program shares. */
  | { readonly kind: "share"; readonly language: KeptLanguage };

/** The part of a request that decides its way. */
export type RoutedRequest = Pick<Request, "method" | "mode" | "url"> & {
  readonly headers: Pick<Headers, "has">;
};

/**
 * Where a request goes, or null where the browser is to do what it does without a service worker: requests to other sites, for parts of
 * files, for what is no part of the site.
 */
export function routeOf(request: RoutedRequest, origin: string, plan: OfflinePlan): Route | null {
  const { method, mode, url, headers } = request;
  const { origin: asked, pathname: path, searchParams } = new URL(url);
  const language = languageOf(plan, path);
  if (asked !== origin || language === undefined) return null;
  if (method === "POST") return language.share === path ? { kind: "share", language } : null;
  if (method !== "GET" || headers.has("Range")) return null;
  if (mode === "navigate") return { kind: "page", path: usualPath(path), language };
  if (isNamedByContent(path)) return { kind: "file", path, build: null };
  const build = searchParams.get(BUILD_KEY) ?? buildIn(path) ?? plan.build;
  const isKnown = plan.files.includes(path) || plan.seen.includes(path);
  return isKnown || build !== plan.build ? { kind: "file", path, build } : null;
}

/** Whether a path has its build or its content in it. */
export function isLasting(path: string): boolean {
  return buildIn(path) !== null || isNamedByContent(path);
}

function isNamedByContent(path: string): boolean {
  return path.includes("/engine/") || path.includes("/boot/");
}

/** The build that a script's path names. */
function buildIn(path: string): string | null {
  return /\/_fresh\/js\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** The spelling under which a page is kept: one for all that servers take for the same. */
export function usualPath(path: string): string {
  return path.replace(/(?:\/index)?\.html$|\/index$/, "").replace(/\/+$/, "") || "/";
}

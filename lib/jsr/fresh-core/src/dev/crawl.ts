import { relative } from "node:path";
import { compareRouteIds, pathToPattern } from "../patterns.ts";
import type { FsRoute, FsRouteType } from "../types.ts";
import { walk } from "./files.ts";

/** A file in `routes/`, not loaded yet. */
export interface RouteFile extends Omit<FsRoute<unknown>, "mod"> {
  readonly path: string;
  /** Loaded on the first request. */
  readonly lazy: boolean;
}

const CODE = /\.[tj]sx?$/;

/** Finds route files, in the order in which they apply, and island files. */
export async function crawl(
  routeDir: string,
  islandDir: string,
  ignore: readonly RegExp[],
): Promise<{ routes: RouteFile[]; islands: string[] }> {
  const wanted = (path: string) => CODE.test(path) && !ignore.some((regex) => regex.test(path));
  const islands = (await walk(islandDir)).filter(wanted);
  const routes: RouteFile[] = [];
  for (const path of (await walk(routeDir)).filter(wanted)) {
    const group = /[\\/]\((_[^\\/]+)\)[\\/]/.exec(path)?.[1];
    if (group === "_islands") islands.push(path);
    if (!group) routes.push(await toRouteFile(path, routeDir));
  }
  routes.sort((a, b) => compareRouteIds(a.id, b.id));
  return { routes, islands };
}

const SPECIAL: Readonly<Record<string, FsRouteType>> = {
  _middleware: "middleware",
  _layout: "layout",
  _app: "app",
  _error: "error",
  _500: "error",
  _404: "notFound",
};

async function toRouteFile(path: string, routeDir: string): Promise<RouteFile> {
  const { pathname } = new URL(relative(routeDir, path), "http://localhost/");
  const id = pathname.slice(0, pathname.lastIndexOf("."));
  const slash = id.lastIndexOf("/");
  const type = SPECIAL[id.slice(slash + 1)];
  if (type) {
    const pattern = type === "app" || type === "notFound"
      ? "*"
      : pathToPattern(id.slice(1, slash), true);
    return { id, type, path, pattern, routePattern: pattern, lazy: false };
  }
  const pattern = pathToPattern(id.slice(1), true);
  return {
    id,
    type: "route",
    path,
    // The index of a folder lies inside of it.
    pattern: id.endsWith("/index") && !pattern.endsWith("/") ? `${pattern}/` : pattern,
    routePattern: pathToPattern(id.slice(1)),
    // An override must be known when routes are registered.
    lazy: !(await Deno.readTextFile(path)).includes("routeOverride"),
  };
}

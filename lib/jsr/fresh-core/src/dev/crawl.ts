import { join, relative } from "node:path";
import type { FsRoute } from "../types.ts";

/** A file in `routes/`, not loaded yet. Pages are loaded on their first request. */
export interface RouteFile extends Omit<FsRoute<unknown>, "mod"> {
  readonly path: string;
}

const CODE = /(?<![._]test)\.[tj]sx?$/;

const SPECIAL = { _app: "app", _error: "error", _middleware: "middleware" } as const;

/** All files below a folder, in code-point order; none if it does not exist. */
export async function walk(dir: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { name, isDirectory } of Deno.readDir(dir)) {
      const path = join(dir, name);
      if (isDirectory) found.push(...await walk(path));
      else found.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found.sort();
}

/** Files of code below a folder, tests left out. */
export async function codeFiles(dir: string): Promise<string[]> {
  return (await walk(dir)).filter((path) => CODE.test(path));
}

/**
 * Finds route files, in the order in which they apply.
 *
 * @throws {SyntaxError} on names that mean something to Fresh which this stand-in leaves out.
 */
export async function findRoutes(routeDir: string): Promise<RouteFile[]> {
  const routes = (await codeFiles(routeDir)).map((path) => toRouteFile(path, routeDir));
  return routes.sort(compare);
}

function toRouteFile(path: string, routeDir: string): RouteFile {
  const { pathname } = new URL(relative(routeDir, path), "http://localhost/");
  const id = pathname.slice(0, pathname.lastIndexOf("."));
  const special = SPECIAL[id.slice(1) as keyof typeof SPECIAL];
  if (special) return { id, type: special, path, pattern: "/" };
  if (/\/_|\(|\[\[|\[\.\.\.|\]\[/.test(id)) {
    throw new SyntaxError(
      `Cannot route "${path}": layouts, groups, optional and rest parameters are left out here. Use @fresh/core itself.`,
    );
  }
  const pattern = id.replace(/\/index$/, "").replaceAll(/\[([^[\]]+)\]/g, ":$1");
  return { id, type: "route", path, pattern: pattern || "/" };
}

const ORDER = ["app", "middleware", "error", "route"];

/** What holds for everything comes first, then names in order, exact ones before parameters. */
function compare(one: RouteFile, other: RouteFile): number {
  const key = ({ id }: RouteFile) => id.replaceAll("[", "~");
  return ORDER.indexOf(one.type) - ORDER.indexOf(other.type) || (key(one) < key(other) ? -1 : 1);
}

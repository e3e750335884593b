import { pathToFileURL } from "node:url";
import { registerIslands } from "../server/prod_cache.ts";
import type { StaticFile } from "../static_file.ts";
import type { BuildCache, FsModule, FsRoute, IslandRegistry } from "../types.ts";
import { type BuiltIsland, clientEntry } from "./bundle.ts";
import type { RouteFile } from "./crawl.ts";
import type { SiteFiles } from "./site_files.ts";

/** A site built in memory, for development and tests. */
export class MemoryBuildCache<State> implements BuildCache<State> {
  readonly islands: IslandRegistry = new Map();
  readonly clientEntry: string = clientEntry();
  #routes: FsRoute<State>[] = [];

  constructor(
    readonly root: string,
    readonly dev: boolean,
    private readonly files: SiteFiles,
  ) {}

  /** Loads what must be there before the first request. */
  async load(routes: readonly RouteFile[], islands: readonly BuiltIsland[]): Promise<void> {
    this.#routes = await Promise.all(routes.map(async ({ path, ...file }) => {
      const load = (): Promise<FsModule<State>> => import(pathToFileURL(path).href);
      return { ...file, mod: file.type === "route" ? load : await load() };
    }));
    for (const { path, url, name } of islands) {
      registerIslands(this.islands, await import(pathToFileURL(path).href), url, name);
    }
  }

  getRoutes(): readonly FsRoute<State>[] {
    return this.#routes;
  }

  readFile(pathname: string): Promise<StaticFile | null> {
    return this.files.find(pathname);
  }
}

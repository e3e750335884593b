import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { App, setBuildCache } from "../app.ts";
import { BUILD_ID } from "../build_id.ts";
import { listen, type ListenOptions } from "../listen.ts";
import { type Build, clientEntry, makeBuild } from "./build.ts";
import { crawl, type RouteFile } from "./crawl.ts";
import { devHandler } from "./dev_handler.ts";
import { MemoryBuildCache } from "./memory_cache.ts";
import {
  lockCssAssets,
  type OnTransformOptions,
  Transformer,
  type TransformFn,
  type TransformMode,
} from "./transform.ts";
import { writeBuild } from "./write_build.ts";

/** Where things are; paths are relative to `root`, absolute or file URLs. */
export interface BuildOptions {
  /** Browsers that scripts are written for, as esbuild names them. */
  target?: string | string[];
  root?: string;
  outDir?: string;
  staticDir?: string | string[];
  islandDir?: string;
  routeDir?: string;
  serverEntry?: string;
  /** Files that are neither routes nor islands. */
  ignore?: RegExp[];
}

export type ResolvedBuildConfig = Required<Omit<BuildOptions, "staticDir">> & {
  staticDir: string[];
  mode: TransformMode;
  buildId: string;
};

const TESTS = /[._]test\.(?:[tj]sx?|[mc][tj]s)$/;

/** Builds a site, or serves it for development. */
export class Builder<State = unknown> {
  readonly config: ResolvedBuildConfig;
  #transformer = new Transformer();
  #islands = new Set<string>();
  #hasCssTransform = false;

  constructor(options: BuildOptions = {}) {
    const root = toPath(options.root ?? ".", Deno.cwd());
    const path = (given: string | undefined, usual: string) => toPath(given ?? usual, root);
    this.config = {
      root,
      serverEntry: path(options.serverEntry, "main.ts"),
      outDir: path(options.outDir, "_fresh"),
      staticDir: [options.staticDir ?? "static"].flat().map((dir) => toPath(dir, root)),
      islandDir: path(options.islandDir, "islands"),
      routeDir: path(options.routeDir, "routes"),
      ignore: options.ignore ?? [TESTS],
      target: options.target ?? ["chrome99", "firefox99", "safari15"],
      mode: "production",
      buildId: BUILD_ID,
    };
  }

  /** Adds an island from outside of the island folder. */
  registerIsland(specifier: string): void {
    this.#islands.add(specifier);
  }

  /** Lets `fn` change static files, or make several out of one, while building. */
  onTransformStaticFile(options: OnTransformOptions, fn: TransformFn): void {
    this.#transformer.add(options, fn);
  }

  /** Builds to disk or to memory; what it resolves to gives the build to an app. */
  async build(
    options: { mode?: TransformMode; snapshot?: "disk" | "memory" } = {},
  ): Promise<(app: App<State>) => void> {
    this.config.mode = options.mode ?? "production";
    const build = await this.#make(await this.#crawl());
    const cache = this.#memoryCache();
    if (options.snapshot === "memory") await cache.load(build);
    else await writeBuild(build, this.config, this.#transform);
    return (app) => setBuildCache(app, cache, app.config.mode);
  }

  /** Serves the app while it is written: reads static files anew, tells browsers to reload. */
  async listen(
    importApp: () => Promise<{ app: App<State> } | App<State>>,
    options: ListenOptions = {},
  ): Promise<void> {
    this.config.mode = "development";
    const routes = await this.#crawl();
    const imported = await importApp();
    const app = imported instanceof App ? imported : imported.app;
    const cache = this.#memoryCache();
    await cache.loadRoutes(routes);
    setBuildCache(app, cache, "development");

    const ready = this.#make(routes).then((build) => cache.load(build));
    const handler = devHandler(app.handler(), app.config.basePath, ready);
    await Promise.all([listen(handler, app.config.basePath, options), ready]);
  }

  async #crawl(): Promise<RouteFile[]> {
    const { routeDir, islandDir, ignore } = this.config;
    const { routes, islands } = await crawl(routeDir, islandDir, ignore);
    for (const path of islands) this.registerIsland(path);
    return routes;
  }

  #make(routes: RouteFile[]): Promise<Build> {
    if (!this.#hasCssTransform) {
      this.#hasCssTransform = true;
      this.#transformer.add(
        { pluginName: "css-assets", filter: /\.css$/ },
        lockCssAssets,
      );
    }
    const { root, target, mode } = this.config;
    const dev = mode === "development";
    return makeBuild({ root, target, dev, islands: this.#islands, routes });
  }

  #memoryCache(): MemoryBuildCache<State> {
    const { root, mode, staticDir } = this.config;
    const dev = mode === "development";
    return new MemoryBuildCache(
      root,
      clientEntry(),
      dev,
      staticDir,
      this.#transform,
    );
  }

  #transform = (path: string) => this.#transformer.run(path, this.config);
}

function toPath(given: string, base: string): string {
  if (given.startsWith("file://")) return fileURLToPath(given);
  return isAbsolute(given) ? given : join(base, given);
}

import { join, resolve } from "node:path";
import { App, setBuildCache } from "../app.ts";
import { answerReload, listen, type ListenOptions } from "./listen.ts";
import { bundle } from "./bundle.ts";
import { codeFiles, findRoutes } from "./crawl.ts";
import { MemoryBuildCache } from "./memory_cache.ts";

import { collectFiles } from "./site_files.ts";
import {
  lockCssAssets,
  type OnTransformOptions,
  type Transform,
  transformFile,
  type TransformFn,
  type TransformMode,
} from "./transform.ts";
import { writeBuild } from "./write_build.ts";

/** Where the project is and which browsers its scripts are written for, as esbuild names them. */
export interface BuildOptions {
  target?: string | string[];
  root?: string;
}

/** Builds a site, or serves it for development. */
export class Builder<State = unknown> {
  #options: Required<BuildOptions>;
  #transforms: Transform[] = [];

  constructor({ target = ["chrome99", "firefox99", "safari15"], root = "." }: BuildOptions = {}) {
    this.#options = { target, root: resolve(root) };
  }

  /** Lets `fn` change static files, or make several out of one, while building. */
  onTransformStaticFile(options: OnTransformOptions, fn: TransformFn): void {
    this.#transforms.push({ options, fn });
  }

  /** Builds to disk or to memory; what it resolves to gives the build to an app. */
  async build(
    { mode = "production", snapshot = "disk" }: {
      mode?: TransformMode;
      snapshot?: "disk" | "memory";
    } = {},
  ): Promise<(app: App<State>) => void> {
    const { root, target } = this.#options;
    const css = { options: { pluginName: "css-assets", filter: /\.css$/ }, fn: lockCssAssets };
    const transform = (path: string) =>
      transformFile([...this.#transforms, css], path, { root, target, mode });
    const dev = mode === "development";
    const paths = await codeFiles(join(root, "islands"));
    const { scripts, islands } = await bundle({ root, target, dev, paths });
    // Bundles take longest, and most pages that are looked at need none.
    const isForLater = (path: string) => dev && /\.js$/.test(path);
    const files = await collectFiles(join(root, "static"), scripts, transform, isForLater);
    const routes = await findRoutes(join(root, "routes"));
    const cache = new MemoryBuildCache<State>(root, dev, files);
    if (snapshot === "disk") await writeBuild(islands, routes, files.ready, root);
    else await cache.load(routes, islands);
    return (app) => setBuildCache(app, cache, app.config.mode);
  }

  /** Serves the app while it is written, once it is built, and tells browsers to reload after every start. */
  async listen(
    importApp: () => Promise<{ app: App<State> } | App<State>>,
    options: ListenOptions = {},
  ): Promise<void> {
    const apply = await this.build({ mode: "development", snapshot: "memory" });
    const imported = await importApp();
    const app = imported instanceof App ? imported : imported.app;
    app.config.mode = "development";
    apply(app);
    const handler = app.handler();
    await listen(async (request, info) => {
      return answerReload(request) ?? await handler(request, info);
    }, options);
  }
}

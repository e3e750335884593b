import { STATUS_CODES } from "node:http";
import { chain } from "./chain.ts";
import type { ResolvedFreshConfig } from "./config.ts";
import { Context, internalsOf, type Renderer } from "./context.ts";
import { HttpError } from "./error.ts";
import { middlewaresOf, type PageRoute, renderRoute, toRoute } from "./fs_routes.ts";
import { Router } from "./router.ts";
import { renderDocument } from "./server/document.ts";
import type { BuildCache, Middleware } from "./types.ts";

/** Gives a built site to an app. */
export let setBuildCache: <State>(
  app: App<State>,
  cache: BuildCache<State>,
  mode: "development" | "production",
) => void;

const METHODS = /^(?:HEAD|GET|POST|PATCH|PUT|DELETE|OPTIONS)$/i;

/** Stands in the order of registrations for what the build found in `routes/`. */
const FILES = Symbol("files");

/** A site: middlewares, and the files in `routes/`, in the order of their registration. */
export class App<State> {
  #registered: (Middleware<State> | typeof FILES)[] = [];
  #cache: BuildCache<State> | null = null;
  readonly config: ResolvedFreshConfig = {
    root: ".",
    basePath: "",
    mode: "production",
    trustProxy: false,
  };

  static {
    setBuildCache = (app, cache, mode) => {
      app.#cache = cache;
      app.config.root = cache.root;
      app.config.mode = mode;
    };
  }

  /** Adds middlewares to every route that is registered after them, and to addresses without one. */
  use(...middlewares: Middleware<State>[]): this {
    this.#registered.push(...middlewares);
    return this;
  }

  /** Adds what the build found in `routes/`, here in the order. */
  fsRoutes(): this {
    this.#registered.push(FILES);
    return this;
  }

  /** The site as one function. Later registrations do not reach it. */
  handler(): (request: Request, info?: Deno.ServeHandlerInfo) => Promise<Response> {
    const { config } = this;
    const cache = this.#cache;
    if (!cache) throw new Error("Could not find _fresh directory: build the site first.");
    const { router, noMatch } = assemble(this.#registered, cache);
    const readFile = (path: string) => cache.readFile(path);
    return async (req, info) => {
      const url = new URL(req.url);
      if (url.pathname.includes("//")) url.pathname = url.pathname.replaceAll(/\/+/g, "/");
      const { pattern, item, params } = router.match(url);
      const internals = { readFile, renderer: withoutWrapper };
      const ctx = new Context<State>(req, url, info, pattern, params, config, notFound, internals);
      try {
        // As in Fresh, before any middleware or error page.
        if (item && !METHODS.test(req.method)) throw new TypeError(`No handler for ${req.method}.`);
        const response: unknown = await (item ?? noMatch)(ctx);
        if (!(response instanceof Response)) {
          throw new Error(`Expected a "Response" instance to be returned, but got: ${response}`);
        }
        return req.method === "HEAD" ? new Response(null, response) : response;
      } catch (error) {
        return plainError(error);
      }
    };
  }
}

/** Puts the chains together. A route has those middlewares that were there when it was registered. */
function assemble<State>(
  registered: readonly (Middleware<State> | typeof FILES)[],
  cache: BuildCache<State>,
): { router: Router<Middleware<State>>; noMatch: Middleware<State> } {
  const router = new Router<Middleware<State>>();
  const root: Middleware<State>[] = [];
  let renderer: Renderer<State> = withoutWrapper;
  let errorRoute: PageRoute<State> | null = null;
  for (const entry of registered) {
    if (entry !== FILES) {
      root.push(entry);
      continue;
    }
    for (const { id, type, pattern, mod } of cache.getRoutes()) {
      if (typeof mod === "function") {
        let route: PageRoute<State> | undefined;
        const render: Middleware<State> = async (ctx) =>
          renderRoute(ctx, route ??= toRoute(await mod(), id));
        router.add(pattern, chain([boundary(renderer, errorRoute), ...root, render]));
      } else if (type === "middleware") root.push(...middlewaresOf(mod));
      else if (type === "error") errorRoute = toRoute(mod, id);
      else {
        const { component } = toRoute(mod, id);
        if (component === null) continue;
        renderer = (ctx, page, init) => renderDocument(ctx, page, init, cache, component);
      }
    }
  }
  return { router, noMatch: chain([boundary(renderer, errorRoute), ...root]) };
}

/** Stands before the middlewares, so they do not see the answer of the error page. */
function boundary<State>(
  renderer: Renderer<State>,
  errorRoute: PageRoute<State> | null,
): Middleware<State> {
  return async (ctx) => {
    internalsOf(ctx).renderer = renderer;
    try {
      return await ctx.next();
    } catch (error) {
      if (errorRoute === null) throw error;
      const status = error instanceof HttpError ? error.status : 500;
      return await renderRoute(ctx, errorRoute, status);
    }
  };
}

function withoutWrapper(): never {
  throw new Error("Could not find routes/_app: pages without it are left out here.");
}

function notFound(): Promise<never> {
  return Promise.reject(new HttpError(404));
}

function plainError(error: unknown): Response {
  if (!(error instanceof HttpError)) {
    console.error(error);
    return new Response("Internal server error", { status: 500 });
  }
  if (error.status >= 500) console.error(error);
  return new Response(error.message || STATUS_CODES[error.status], { status: error.status });
}

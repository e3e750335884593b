import { STATUS_CODES } from "node:http";
import { chain } from "./chain.ts";
import { Context, internalsOf } from "./context.ts";
import { HttpError } from "./error.ts";
import { middlewaresOf, type PageRoute, renderRoute, toRoute } from "./fs_routes.ts";
import { Router } from "./router.ts";
import type {
  BuildCache,
  FsRoute,
  Middleware,
  ResolvedFreshConfig,
  RouteComponent,
} from "./types.ts";

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
    const { router, noMatch } = assemble(this.#registered, cache.getRoutes());
    return async (req, info) => {
      const url = new URL(req.url);
      if (url.pathname.includes("//")) url.pathname = url.pathname.replaceAll(/\/+/g, "/");
      const { pattern, item, params } = router.match(url);
      const ctx = new Context<State>(req, url, info, pattern, params, config, notFound, cache);
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
  files: readonly FsRoute<State>[],
): { router: Router<Middleware<State>>; noMatch: Middleware<State> } {
  const router = new Router<Middleware<State>>();
  const root: Middleware<State>[] = [];
  let app: RouteComponent<State> | null = null;
  let errorRoute: PageRoute<State> | null = null;
  for (const entry of registered) {
    if (entry !== FILES) {
      root.push(entry);
      continue;
    }
    for (const { id, type, pattern, mod } of files) {
      if (typeof mod === "function") {
        let route: PageRoute<State> | undefined;
        const render: Middleware<State> = async (ctx) =>
          renderRoute(ctx, route ??= toRoute(await mod(), id));
        router.add(pattern, chain([boundary(app, errorRoute), ...root, render]));
      } else if (type === "middleware") root.push(...middlewaresOf(mod));
      else if (type === "error") errorRoute = toRoute(mod, id);
      else app = toRoute(mod, id).component;
    }
  }
  return { router, noMatch: chain([boundary(app, errorRoute), ...root]) };
}

/** Stands before the middlewares, so they do not see the answer of the error page. */
function boundary<State>(
  app: RouteComponent<State> | null,
  errorRoute: PageRoute<State> | null,
): Middleware<State> {
  return async (ctx) => {
    internalsOf(ctx).app = app;
    try {
      return await ctx.next();
    } catch (error) {
      if (errorRoute === null) throw error;
      const status = error instanceof HttpError ? error.status : 500;
      return await renderRoute(ctx, errorRoute, status);
    }
  };
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

import { compose } from "./chain.ts";
import { Context } from "./context.ts";
import { HttpError } from "./error.ts";
import { addFsRoute } from "./fs_routes.ts";
import { listen, type ListenOptions } from "./listen.ts";
import { joinPatterns } from "./patterns.ts";
import { notFound, renderRoute, withHandler } from "./render_route.ts";
import { Router } from "./router.ts";
import { chainOf, newSegment, type Segment, segmentOf } from "./segments.ts";
import { DENO_DEPLOYMENT_ID } from "./server/deployment.ts";
import { STATUS_TEXT } from "./server/status_text.ts";
import {
  type BuildCache,
  type FreshConfig,
  type LayoutConfig,
  type MaybeLazy,
  type MaybeLazyMiddleware,
  type Method,
  METHODS,
  type Middleware,
  type ResolvedFreshConfig,
  type Route,
  type RouteComponent,
  type RouteConfig,
} from "./types.ts";

/** Where registrations go while a handler is made. */
interface Site<State> {
  readonly root: Segment<State>;
  readonly router: Router<Middleware<State>>;
  readonly basePath: string;
  readonly cache: BuildCache<State>;
  readonly onError: (error: unknown) => void;
}

type Registration<State> = (site: Site<State>) => void;

/** Gives a built site to an app. */
export let setBuildCache: <State>(
  app: App<State>,
  cache: BuildCache<State>,
  mode: "development" | "production",
) => void;
/** Lets `fn` see every error that is thrown inside an app. */
export let setErrorInterceptor: <State>(
  app: App<State>,
  fn: (error: unknown) => void,
) => void;

const LOCAL_INFO = {
  localAddr: { transport: "tcp", hostname: "localhost", port: 8080 },
  remoteAddr: { transport: "tcp", hostname: "localhost", port: 1234 },
  completed: Promise.resolve(),
} as unknown as Deno.ServeHandlerInfo;

/** A site: middlewares, routes, layouts and error pages in the order of their registration. */
export class App<State> {
  #registrations: Registration<State>[] = [];
  #cache: BuildCache<State> | null = null;
  #onError: (error: unknown) => void = () => {};
  config: ResolvedFreshConfig;

  static {
    setBuildCache = (app, cache, mode) => {
      app.#cache = cache;
      app.config.root = cache.root;
      app.config.mode = mode;
    };
    setErrorInterceptor = (app, fn) => {
      app.#onError = fn;
    };
  }

  constructor(config: FreshConfig = {}) {
    this.config = {
      root: ".",
      basePath: config.basePath ?? "",
      mode: config.mode ?? "production",
      trustProxy: false,
    };
  }

  #add(registration: Registration<State>): this {
    this.#registrations.push(registration);
    return this;
  }

  use(...middleware: MaybeLazyMiddleware<State>[]): this;
  use(path: string, ...middleware: MaybeLazyMiddleware<State>[]): this;
  use(
    first: string | MaybeLazyMiddleware<State>,
    ...rest: MaybeLazyMiddleware<State>[]
  ): this {
    const [path, fns] = typeof first === "string" ? [first, rest] : ["*", [first, ...rest]];
    return this.#add(({ root }) => segmentOf(root, path, true).middlewares.push(...fns));
  }

  /** The document around every page registered from here on. */
  appWrapper(component: RouteComponent<State>): this {
    return this.#add(({ root }) => root.app = component);
  }

  layout(
    path: string,
    component: RouteComponent<State>,
    config: LayoutConfig = {},
  ): this {
    return this.#add(({ root }) => segmentOf(root, path, true).layout = { component, config });
  }

  onError(
    path: string,
    routeOrMiddleware: Route<State> | Middleware<State>,
  ): this {
    const route = asRoute(routeOrMiddleware);
    return this.#add(({ root }) => segmentOf(root, path, true).errorRoute = route);
  }

  /** Answers every 404, wherever it was thrown. */
  notFound(routeOrMiddleware: Route<State> | Middleware<State>): this {
    const route = asRoute(routeOrMiddleware);
    return this.#add(({ root }) => root.notFound = (ctx) => renderRoute(ctx, route));
  }

  route(
    path: string,
    route: MaybeLazy<Route<State>>,
    config?: RouteConfig,
  ): this {
    return this.#add((site) => addRoute(site, path, route, config, true));
  }

  get(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(["GET"], path, fns);
  }
  post(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(["POST"], path, fns);
  }
  patch(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(["PATCH"], path, fns);
  }
  put(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(["PUT"], path, fns);
  }
  delete(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(["DELETE"], path, fns);
  }
  head(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(["HEAD"], path, fns);
  }
  all(path: string, ...fns: MaybeLazy<Middleware<State>>[]): this {
    return this.#handle(METHODS, path, fns);
  }

  #handle(
    methods: readonly Method[],
    path: string,
    fns: MaybeLazy<Middleware<State>>[],
  ): this {
    return this.#add(({ root, router, basePath, onError }) => {
      const chain = [...chainOf(segmentOf(root, path, true)), ...fns];
      const item = compose<State>(chain, onError);
      for (const method of methods) {
        router.add(method, joinPatterns(basePath, path), item);
      }
    });
  }

  /** Adds what the build found in `routes/`, here in the order. */
  fsRoutes(pattern = "*"): this {
    return this.#add((outer) => {
      const base = pattern === "*" ? outer.basePath : joinPatterns(outer.basePath, pattern);
      const site = { ...outer, basePath: base };
      const inner = new App<State>();
      for (const file of outer.cache.getRoutes()) {
        addFsRoute({
          use: (path, fns) => void inner.use(path, ...fns),
          layout: (path, component, config) => void inner.layout(path, component, config),
          onError: (path, route) => void inner.onError(path, route),
          notFound: (route) => void inner.notFound(route),
          appWrapper: (component) => void inner.appWrapper(component),
          route: (path, route, config) =>
            void inner.#add((at) => addRoute(at, path, route, config, false)),
        }, file);
      }
      for (const register of inner.#registrations) register(site);
    });
  }

  /** The site as one function. Later registrations do not reach it. */
  handler(): (
    request: Request,
    info?: Deno.ServeHandlerInfo,
  ) => Promise<Response> {
    if (
      !this.#cache && this.config.mode === "production" &&
      DENO_DEPLOYMENT_ID !== undefined
    ) {
      throw new Error(
        'Could not find _fresh directory. Run "deno task build" first and serve "_fresh/server.js".',
      );
    }
    const cache = this.#cache ?? unbuilt<State>();
    const root = newSegment<State>(null);
    const router = new Router<Middleware<State>>();
    const onError = (error: unknown) => this.#onError(error);
    const site = {
      root,
      router,
      cache,
      onError,
      basePath: this.config.basePath,
    };
    for (const register of this.#registrations) register(site);
    const noMatch = compose(chainOf(root), onError);
    const config = this.config;

    return async (req, info = LOCAL_INFO) => {
      const url = new URL(req.url);
      if (url.pathname.includes("//")) {
        url.pathname = url.pathname.replaceAll(/\/+/g, "/");
      }
      const method = req.method.toUpperCase() as Method;
      const { pattern, item, params } = router.match(method, url);
      const next = pattern === null || item
        ? notFound
        : () => wrongMethod(method, router.methodsOf(pattern));
      const ctx = new Context<State>(
        req,
        url,
        info,
        pattern,
        params,
        config,
        next,
        cache,
      );
      try {
        const response: unknown = await (item ?? noMatch)(ctx);
        if (!(response instanceof Response)) {
          throw new Error(
            `Expected a "Response" instance to be returned, but got: ${response}`,
          );
        }
        return method === "HEAD" ? new Response(null, response) : response;
      } catch (error) {
        return plainError(error);
      }
    };
  }

  /** Serves the site; without a port on the first free one from 8000 on. */
  async listen(options: ListenOptions = {}): Promise<void> {
    await listen(this.handler(), this.config.basePath, options);
  }
}

function asRoute<State>(
  routeOrMiddleware: Route<State> | Middleware<State>,
): Route<State> {
  return withHandler(
    typeof routeOrMiddleware === "function" ? { handler: routeOrMiddleware } : routeOrMiddleware,
  );
}

function addRoute<State>(
  { root, router, basePath, onError }: Site<State>,
  path: string,
  given: MaybeLazy<Route<State>>,
  config: RouteConfig | undefined,
  whole: boolean,
): void {
  const chain = chainOf(segmentOf(root, path, whole));
  if (typeof given === "function") {
    let route: Route<State> | undefined;
    chain.push(async (ctx) => renderRoute(ctx, route ??= withHandler(await given())));
    const methods = Array.isArray(config?.methods) ? config.methods : METHODS;
    const url = joinPatterns(basePath, config?.routeOverride ?? path);
    const item = compose(chain, onError);
    for (const method of methods) router.add(method, url, item);
  } else {
    const route = withHandler({
      ...given,
      config: { ...given.config, ...config },
    });
    chain.push((ctx) => renderRoute(ctx, route));
    const methods = typeof route.handler === "object"
      ? Object.keys(route.handler) as Method[]
      : METHODS;
    const url = joinPatterns(basePath, route.config?.routeOverride ?? path);
    const item = compose(chain, onError);
    for (const method of methods) router.add(method, url, item);
  }
}

function wrongMethod(method: Method, allowed: Method[]): Promise<Response> {
  if (method !== "OPTIONS") return Promise.reject(new HttpError(405));
  const headers = { Allow: allowed.join(", ") };
  return Promise.resolve(new Response(null, { status: 204, headers }));
}

function plainError(error: unknown): Response {
  if (!(error instanceof HttpError)) {
    console.error(error);
    return new Response("Internal server error", { status: 500 });
  }
  if (error.status >= 500) console.error(error);
  return new Response(error.message || STATUS_TEXT[error.status], {
    status: error.status,
  });
}

/** An app that was never built has no files. */
function unbuilt<State>(): BuildCache<State> {
  return {
    root: "",
    islands: new Map(),
    clientEntry: "",
    dev: false,
    getRoutes: () => [],
    readFile: () => Promise.resolve(null),
  };
}

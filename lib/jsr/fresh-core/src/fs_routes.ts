import type {
  FsModule,
  FsRoute,
  Middleware,
  Route,
  RouteComponent,
  RouteHandler,
} from "./types.ts";

/** What a file in `routes/` adds to an app. */
export function addFsRoute<State>(
  app: AppLike<State>,
  file: FsRoute<State>,
): void {
  const { type, pattern, routePattern, id, mod } = file;
  if (typeof mod === "function") {
    app.route(pattern, async () => toRoute(await mod(), id), {
      routeOverride: routePattern,
      methods: "ALL",
    });
    return;
  }
  switch (type) {
    case "middleware": {
      const found: unknown = handlersOf(mod, id, true) ?? mod.default;
      if (typeof found === "function") {
        app.use(pattern, [found as Middleware<State>]);
      } else if (Array.isArray(found)) {
        app.use(pattern, found as Middleware<State>[]);
      } else {warn(
          `Middleware does not support object handlers with GET, POST, etc. in ${id}`,
        );}
      return;
    }
    case "layout":
      if (handlersOf(mod, id)) {
        warn(`Layout does not support handlers in ${id}`);
      }
      if (mod.default) {
        app.layout(
          pattern,
          mod.default as RouteComponent<State>,
          mod.config ?? {},
        );
      }
      return;
    case "error":
      return app.onError(pattern, toRoute(mod, id));
    case "notFound":
      return app.notFound(toRoute(mod, id));
    case "app":
      handlersOf(mod, id);
      if (mod.default) app.appWrapper(mod.default as RouteComponent<State>);
      return;
    case "route":
      app.route(pattern, toRoute(mod, id), {
        routeOverride: mod.config?.routeOverride ?? routePattern,
      });
  }
}

/** The part of {@linkcode App} that files register with. */
export interface AppLike<State> {
  use(pattern: string, middlewares: Middleware<State>[]): void;
  layout(
    pattern: string,
    component: RouteComponent<State>,
    config: FsModule<State>["config"],
  ): void;
  onError(pattern: string, route: Route<State>): void;
  notFound(route: Route<State>): void;
  appWrapper(component: RouteComponent<State>): void;
  route(
    pattern: string,
    route: Route<State> | (() => Promise<Route<State>>),
    config: NonNullable<Route<State>["config"]>,
  ): void;
}

function toRoute<State>(mod: FsModule<State>, id: string): Route<State> {
  return {
    handler: handlersOf(mod, id) ?? undefined,
    component: mod.default as RouteComponent<State> | undefined,
    config: mod.config,
    css: mod.css,
  };
}

function handlersOf<State>(
  mod: FsModule<State>,
  id: string,
  isMiddleware = false,
): RouteHandler<unknown, State> | null {
  const handler = mod.handlers ?? mod.handler ?? null;
  const usable = typeof mod.default === "function" ||
    typeof mod.config === "object" ||
    (isMiddleware && Array.isArray(mod.default)) ||
    typeof handler === "object" && handler !== null ||
    typeof handler === "function";
  if (!usable) {
    throw new Error(
      `Could not find relevant exports in: ${id}. Export ${
        isMiddleware
          ? "a function or an array of functions as default"
          : 'a default component, a "handler" or a "config"'
      }.`,
    );
  }
  if (typeof handler === "function" && handler.length > 1) {
    throw new Error(
      `Handlers must only have one argument but found more than one in: ${id}`,
    );
  }
  return handler;
}

function warn(message: string): void {
  console.warn(`[WARNING] Unsupported route config: ${message}`);
}

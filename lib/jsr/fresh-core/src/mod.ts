/** `fresh`: an app of routes, layouts and islands. */
export { App } from "./app.ts";
export type { Context, FreshContext } from "./context.ts";
export { createDefine, type Define, page } from "./define.ts";
export { HttpError } from "./error.ts";
export type { ListenOptions } from "./listen.ts";
export { staticFiles } from "./static_files.ts";
export { trailingSlashes } from "./trailing_slashes.ts";
export type {
  FreshConfig,
  HandlerByMethod,
  HandlerFn,
  Island,
  LayoutConfig,
  Lazy,
  MaybeLazy,
  Method,
  Middleware,
  MiddlewareFn,
  PageProps,
  PageResponse,
  ResolvedFreshConfig,
  RouteConfig,
  RouteData,
  RouteHandler,
} from "./types.ts";

/** `fresh`: an app of routes and islands. */
export { App } from "./app.ts";
export type { ResolvedFreshConfig } from "./config.ts";
export type { Context, FreshContext } from "./context.ts";
export { createDefine, type Define, page } from "./define.ts";
export { HttpError } from "./error.ts";
export { staticFiles } from "./static_files.ts";
export type {
  HandlerByMethod,
  HandlerFn,
  Method,
  Middleware,
  PageProps,
  PageResponse,
  RouteHandler,
} from "./types.ts";

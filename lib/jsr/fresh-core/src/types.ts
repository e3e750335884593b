import type { AnyComponent, ComponentType, FunctionComponent, VNode } from "preact";
import type { Context } from "./context.ts";

/** HTTP methods that a route can answer. */
export type Method =
  | "HEAD"
  | "GET"
  | "POST"
  | "PATCH"
  | "PUT"
  | "DELETE"
  | "OPTIONS";
export const METHODS: readonly Method[] = [
  "GET",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "PATCH",
  "POST",
  "PUT",
];

/** Something loaded on first use. */
export type Lazy<T> = () => Promise<T>;
export type MaybeLazy<T> = T | Lazy<T>;

/** Options of `new App()`. */
export interface FreshConfig {
  /** Prefix of every route and static URL. */
  basePath?: string;
  mode?: "development" | "production";
}

/** What `app.config` and `ctx.config` hold. */
export interface ResolvedFreshConfig {
  root: string;
  basePath: string;
  mode: "development" | "production";
  trustProxy: boolean;
}

/** Answers a request or hands it on by `ctx.next()`. */
export type Middleware<State> = (
  ctx: Context<State>,
) => Response | Promise<Response>;
/** Another name of {@linkcode Middleware}. */
export type MiddlewareFn<State> = Middleware<State>;
/** A middleware, or a function that loads one on the first request. */
export type MaybeLazyMiddleware<State> = (
  ctx: Context<State>,
) => Response | Promise<Response | Middleware<State>>;

/** What a handler gives to the page instead of a whole Response; built by `page()`. */
export interface PageResponse<T> {
  data: T;
  headers?: HeadersInit | undefined;
  status?: number | undefined;
}

export interface HandlerFn<Data, State> {
  (
    ctx: Context<State>,
  ): Response | PageResponse<Data> | Promise<Response | PageResponse<Data>>;
}

export type HandlerByMethod<Data, State> = {
  [M in Method]?: HandlerFn<Data, State>;
};

export type RouteHandler<Data, State> =
  | HandlerFn<Data, State>
  | HandlerByMethod<Data, State>;

/** The data type that a handler gives to its page. */
export type RouteData<Handler extends RouteHandler<unknown, unknown>> = Handler extends
  RouteHandler<infer Data, unknown> ? Data : never;

export interface LayoutConfig {
  skipInheritedLayouts?: boolean;
  skipAppWrapper?: boolean;
}

export interface RouteConfig extends LayoutConfig {
  /** A URL pattern in place of the one from the file's path. */
  routeOverride?: string;
  methods?: "ALL" | Method[];
}

/** Props of pages, layouts, the app wrapper and error pages. */
export type PageProps<Data = unknown, State = unknown> =
  & Pick<
    Context<State>,
    | "config"
    | "url"
    | "req"
    | "params"
    | "info"
    | "state"
    | "isPartial"
    | "error"
    | "route"
  >
  & { Component: FunctionComponent; data: Data };

/** A component that is an `async function`; may answer with a Response at once. */
export type AsyncComponent<Props> = (
  props: Props,
) => Promise<VNode | Response | null>;

export type RouteComponent<State> =
  | AnyComponent<PageProps<never, State>>
  | AsyncComponent<PageProps<never, State>>;

/** One route as given to `app.route()` or made of a file's exports. */
export interface Route<State> {
  component?: RouteComponent<State> | undefined;
  config?: RouteConfig | undefined;
  handler?: RouteHandler<unknown, State> | undefined;
  /** Stylesheets of this route. */
  css?: string[] | undefined;
}

/** A component that the browser takes over. */
export interface Island {
  /** URL of its script. */
  file: string;
  /** Name on the page, unique among all islands. */
  name: string;
  exportName: string;
  fn: ComponentType;
  css: string[];
}

export type IslandRegistry = Map<ComponentType, Island>;

/** A file that `staticFiles()` can answer with. */
export interface StaticFile {
  hash: string | null;
  size: number;
  contentType: string;
  readable: ReadableStream<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>;
  close(): void;
}

/** What a build gives to the app, from disk or from memory. */
export interface BuildCache<State> {
  readonly root: string;
  readonly islands: IslandRegistry;
  /** URL of the script that boots islands. */
  readonly clientEntry: string;
  /** In development every page loads the client and tells errors. */
  readonly dev: boolean;
  getRoutes(): readonly FsRoute<State>[];
  readFile(pathname: string): Promise<StaticFile | null>;
}

export type FsRouteType =
  | "middleware"
  | "layout"
  | "app"
  | "error"
  | "notFound"
  | "route";

/** The exports of a file in `routes/`. */
export interface FsModule<State> {
  default?: unknown;
  handler?: RouteHandler<unknown, State>;
  handlers?: RouteHandler<unknown, State>;
  config?: RouteConfig;
  css?: string[];
}

/** A file in `routes/` with the way to its exports. */
export interface FsRoute<State> {
  /** Path below the routes folder, without extension. */
  id: string;
  type: FsRouteType;
  /** Place in the tree of segments, groups included. */
  pattern: string;
  /** The URL pattern. */
  routePattern: string;
  mod: MaybeLazy<FsModule<State>>;
}

import type { AnyComponent, ComponentType, FunctionComponent } from "preact";
import type { Context } from "./context.ts";
import type { StaticFile } from "./static_file.ts";

/** HTTP methods that a route can answer. */
export type Method = "HEAD" | "GET" | "POST" | "PATCH" | "PUT" | "DELETE" | "OPTIONS";

/** Answers a request or hands it on by `ctx.next()`. */
export type Middleware<State> = (ctx: Context<State>) => Response | Promise<Response>;

/** What a handler gives to the page instead of a whole Response; built by `page()`. */
export interface PageResponse<T> {
  data: T;
  headers?: HeadersInit | undefined;
  status?: number | undefined;
}

export interface HandlerFn<Data, State> {
  (ctx: Context<State>): Response | PageResponse<Data> | Promise<Response | PageResponse<Data>>;
}

export type HandlerByMethod<Data, State> = { [M in Method]?: HandlerFn<Data, State> };

export type RouteHandler<Data, State> = HandlerFn<Data, State> | HandlerByMethod<Data, State>;

/** Props of pages and of the app wrapper. */
export type PageProps<Data = unknown, State = unknown> =
  & Pick<
    Context<State>,
    "config" | "url" | "req" | "params" | "info" | "state" | "isPartial" | "error" | "route"
  >
  & { Component: FunctionComponent; data: Data };

/** A page or the app wrapper. */
// deno-lint-ignore no-explicit-any -- pages name the type of their own data
export type RouteComponent<State> = AnyComponent<PageProps<any, State>>;

/** A component that the browser takes over. */
export interface Island {
  /** URL of its script. */
  file: string;
  /** Name on the page, unique among all islands. */
  name: string;
  exportName: string;
}

export type IslandRegistry = Map<ComponentType, Island>;

/** The exports of a file in `routes/`. */
export interface FsModule<State> {
  default?: RouteComponent<State> | Middleware<State> | Middleware<State>[];
  handler?: RouteHandler<unknown, State>;
  handlers?: RouteHandler<unknown, State>;
}

/** A file in `routes/` with the way to its exports. */
export interface FsRoute<State> {
  /** Path below the routes folder, without extension, such as `/blog/[slug]`. */
  id: string;
  type: "app" | "error" | "middleware" | "route";
  /** The URL pattern, such as `/blog/:slug`. */
  pattern: string;
  mod: FsModule<State> | (() => Promise<FsModule<State>>);
}

/** What a build gives to the app, from disk or from memory. */
export interface BuildCache<State> {
  readonly root: string;
  readonly islands: IslandRegistry;
  /** URL of the script that boots islands. */
  readonly clientEntry: string;
  /** In development every page loads the client. */
  readonly dev: boolean;
  getRoutes(): readonly FsRoute<State>[];
  readFile(pathname: string): Promise<StaticFile | null>;
}

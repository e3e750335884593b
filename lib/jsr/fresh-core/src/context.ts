import { type FunctionComponent, isValidElement, type VNode } from "preact";
import { renderDocument } from "./server/document.ts";
import type {
  BuildCache,
  LayoutConfig,
  PageProps,
  ResolvedFreshConfig,
  RouteComponent,
} from "./types.ts";

/** What is drawn around the page at this point of the chain. */
export interface Frame<State> {
  app: RouteComponent<State> | null;
  layouts: readonly RouteComponent<State>[];
  /** Stylesheets that the route asks for. */
  css: readonly string[];
}

interface Internals<State> {
  readonly frame: Frame<State>;
  readonly cache: BuildCache<State>;
}

/** Access for this package to what a context hides from apps. */
export let internalsOf: <State>(ctx: Context<State>) => Internals<State>;

/** Another name of {@linkcode Context}. */
export type FreshContext<State = unknown> = Context<State>;

/** One request on its way through middlewares, handler and page. */
export class Context<State> {
  readonly config: ResolvedFreshConfig;
  readonly url: URL;
  readonly req: Request;
  /** The matched pattern. */
  readonly route: string | null;
  readonly params: Record<string, string>;
  /** Whatever middlewares want to tell each other and the page. */
  readonly state: State = {} as State;
  readonly info: Deno.ServeHandlerInfo;
  readonly isPartial: boolean;
  data: unknown = undefined;
  /** What was thrown, on error pages. */
  error: unknown = null;
  /** Hands the request on. */
  next: () => Promise<Response>;
  /** The page inside of a layout. */
  Component!: FunctionComponent;
  #internals: Internals<State>;

  static {
    internalsOf = (ctx) => ctx.#internals;
  }

  constructor(
    req: Request,
    url: URL,
    info: Deno.ServeHandlerInfo,
    route: string | null,
    params: Record<string, string>,
    config: ResolvedFreshConfig,
    next: () => Promise<Response>,
    cache: BuildCache<State>,
  ) {
    this.req = req;
    this.url = url;
    this.info = info;
    this.route = route;
    this.params = params;
    this.config = config;
    this.next = next;
    this.isPartial = url.search !== "" && url.searchParams.has("fresh-partial");
    this.#internals = { frame: { app: null, layouts: [], css: [] }, cache };
  }

  /** Renders a page inside its layouts and the app wrapper. */
  async render(
    vnode: VNode | null,
    init: ResponseInit = {},
    config: LayoutConfig = {},
  ): Promise<Response> {
    if (vnode !== null && !isValidElement(vnode)) {
      throw new Error(
        arguments.length === 0
          ? "No arguments passed to: ctx.render()"
          : "Non-JSX element passed to: ctx.render()",
      );
    }
    const { frame, cache } = this.#internals;
    return await renderDocument(this, vnode, init, cache, {
      app: config.skipAppWrapper ? null : frame.app,
      layouts: config.skipInheritedLayouts ? [] : frame.layouts,
      css: frame.css,
    });
  }

  /** Sends the visitor elsewhere; repeated slashes of a path collapse, so that it stays on this host. */
  redirect(pathOrUrl: string, status = 302): Response {
    let location = pathOrUrl;
    if (location.startsWith("/")) {
      const [, path, rest] = /^([^?#]*)(.*)$/s.exec(location)!;
      location = path!.replaceAll(/\/+/g, "/") + rest;
    }
    if (this.isPartial) {
      const [, base, hash] = /^([^#]*)(.*)$/s.exec(location)!;
      location = `${base}${base!.includes("?") ? "&" : "?"}fresh-partial=true${hash}`;
    }
    return new Response(null, { status, headers: { location } });
  }

  text(content: string, init?: ResponseInit): Response {
    return new Response(content, init);
  }

  html(content: string, init?: ResponseInit): Response {
    const headers = new Headers(init?.headers);
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new Response(content, { ...init, headers });
  }

  json(content: unknown, init?: ResponseInit): Response {
    return Response.json(content, init);
  }

  /** Answers with chunks as they come. */
  stream<U extends string | Uint8Array>(
    chunks:
      | Iterable<U>
      | AsyncIterable<U>
      | (() => Iterable<U> | AsyncIterable<U>),
    init?: ResponseInit,
  ): Response {
    const source = typeof chunks === "function" ? chunks() : chunks;
    const encoder = new TextEncoder();
    const body = ReadableStream.from(source).pipeThrough(
      new TransformStream<U, Uint8Array<ArrayBuffer>>({
        transform: (chunk, out) =>
          out.enqueue(
            typeof chunk === "string" ? encoder.encode(chunk) : chunk as Uint8Array<ArrayBuffer>,
          ),
      }),
    );
    return new Response(body, init);
  }
}

/** The props of a page, layout or app wrapper for this request. */
export function pageProps<State>(
  ctx: Context<State>,
  data: unknown,
  Component: FunctionComponent,
): PageProps<never, State> {
  const { config, url, req, params, info, state, isPartial, error, route } = ctx;
  return {
    ...{
      config,
      url,
      req,
      params,
      info,
      state,
      isPartial,
      error,
      route,
      Component,
    },
    data: data as never,
  };
}

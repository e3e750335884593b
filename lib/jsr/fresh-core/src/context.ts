import { type FunctionComponent, isValidElement, type VNode } from "preact";
import type { ResolvedFreshConfig } from "./config.ts";
import type { StaticFile } from "./static_file.ts";

/** Renders a page in its document. */
export type Renderer<State> = (
  ctx: Context<State>,
  page: VNode | null,
  init: ResponseInit,
) => Response;

/** What an app lends to each of its requests. */
interface Internals<State> {
  readonly readFile: (pathname: string) => Promise<StaticFile | null>;
  /** The one with the app wrapper, once the chain has come past it. */
  renderer: Renderer<State>;
}

/** Access for this package to what a context hides from apps. */
export let internalsOf: <State>(ctx: Context<State>) => Internals<State>;

/** Another name of {@linkcode Context}. */
export type FreshContext<State = unknown> = Context<State>;

/** One request on its way through middlewares, handler and page. */
export class Context<State> {
  /** Whatever middlewares want to tell each other and the page. */
  readonly state: State = {} as State;
  readonly isPartial: boolean;
  data: unknown = undefined;
  /** What was thrown, on error pages. */
  error: unknown = null;
  /** The page inside of the app wrapper. */
  Component!: FunctionComponent;
  #internals: Internals<State>;

  static {
    internalsOf = (ctx) => ctx.#internals;
  }

  constructor(
    readonly req: Request,
    readonly url: URL,
    readonly info: Deno.ServeHandlerInfo | undefined,
    /** The matched pattern. */
    readonly route: string | null,
    readonly params: Record<string, string>,
    readonly config: ResolvedFreshConfig,
    /** Hands the request on. */
    public next: () => Promise<Response>,
    internals: Internals<State>,
  ) {
    this.isPartial = url.searchParams.has("fresh-partial");
    this.#internals = internals;
  }

  /** Renders a page inside of the app wrapper. */
  // deno-lint-ignore require-await -- what it throws must reject
  async render(vnode: VNode | null, init: ResponseInit = {}): Promise<Response> {
    if (vnode !== null && !isValidElement(vnode)) {
      throw new Error(
        arguments.length === 0
          ? "No arguments passed to: ctx.render()"
          : "Non-JSX element passed to: ctx.render()",
      );
    }
    return this.#internals.renderer(this, vnode, init);
  }

  /** Sends the visitor elsewhere; repeated slashes of a path collapse, so that it stays on this host. */
  redirect(pathOrUrl: string, status = 302): Response {
    const [, path, rest] = /^([^?#]*)(.*)$/s.exec(pathOrUrl)!;
    const location = path!.startsWith("/") ? path!.replaceAll(/\/+/g, "/") + rest : pathOrUrl;
    return new Response(null, { status, headers: { location } });
  }
}

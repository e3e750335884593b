import type { Context } from "./context.ts";
import { pageElement } from "./server/page_element.ts";
import type { FsModule, Method, Middleware, RouteComponent, RouteHandler } from "./types.ts";

/** A page as a file's exports tell it. */
export interface PageRoute<State> {
  readonly component: RouteComponent<State> | null;
  readonly handler: RouteHandler<unknown, State>;
}

/**
 * Reads the exports of a page, of the app wrapper or of the error page.
 *
 * @throws {Error} if there is nothing to answer with.
 */
export function toRoute<State>(mod: FsModule<State>, id: string): PageRoute<State> {
  const handler = mod.handlers ?? mod.handler;
  const component = typeof mod.default === "function" ? mod.default as RouteComponent<State> : null;
  if (handler === undefined && component === null) {
    throw new Error(
      `Could not find relevant exports in: ${id}. Export a default component or a "handler".`,
    );
  }
  if (handler === undefined) return { component, handler: emptyData };
  if (typeof handler === "function" || component === null) return { component, handler };
  return { component, handler: { GET: emptyData, ...handler } };
}

const emptyData = () => ({ data: {} });

/** The function or functions that a middleware file exports. */
export function middlewaresOf<State>(mod: FsModule<State>): Middleware<State>[] {
  return [mod.handler ?? mod.default].flat() as Middleware<State>[];
}

/** Runs the handler of a route for this request and renders its component with the result. */
export async function renderRoute<State>(
  ctx: Context<State>,
  { component, handler }: PageRoute<State>,
  status = 200,
): Promise<Response> {
  const method = ctx.req.method.toUpperCase() as Method;
  const answer = typeof handler === "function"
    ? handler
    : handler[method] ?? (method === "HEAD" ? handler.GET : undefined);
  if (!answer) return await ctx.next();
  const result = await answer(ctx);
  if (result instanceof Response) return result;
  const headers = new Headers(result.headers);
  const vnode = component && pageElement(ctx, component, result.data, () => null);
  return await ctx.render(vnode, { status: result.status ?? status, headers });
}

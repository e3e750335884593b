import { type Context, internalsOf } from "./context.ts";
import { HttpError } from "./error.ts";
import { renderComponent } from "./server/document.ts";
import type { HandlerFn, Method, Route } from "./types.ts";

/** A route with the handler filled in that a bare component needs. */
export function withHandler<State>(route: Route<State>): Route<State> {
  const { handler, component } = route;
  if (!handler) return { ...route, handler: component ? emptyData : notFound };
  if (typeof handler === "object" && component && !handler.GET) {
    return { ...route, handler: { ...handler, GET: emptyData } };
  }
  return route;
}

const emptyData = () => ({ data: {} });

export const notFound = (): Promise<never> => Promise.reject(new HttpError(404));

/** Runs the handler of a route for this request and renders its component with the result. */
export async function renderRoute<State>(
  ctx: Context<State>,
  route: Route<State>,
  status = 200,
): Promise<Response> {
  const { frame } = internalsOf(ctx);
  const before = { ...frame };
  if (route.config?.skipAppWrapper) frame.app = null;
  if (route.config?.skipInheritedLayouts) frame.layouts = [];
  if (route.css) frame.css = route.css;
  try {
    const handler = handlerFor(route, ctx.req.method.toUpperCase() as Method);
    if (!handler) return await ctx.next();
    const result = await handler(ctx);
    if (result instanceof Response) return result;

    const code = typeof result.status === "number" ? result.status : status;
    const headers = new Headers(result.headers);
    let vnode = null;
    if (route.component) {
      const content = await renderComponent(
        ctx,
        route.component,
        result.data,
        () => null,
      );
      if (content instanceof Response) return content;
      vnode = content;
    }
    return await ctx.render(vnode, { status: code, headers });
  } finally {
    Object.assign(frame, before);
  }
}

function handlerFor<State>(
  { handler }: Route<State>,
  method: Method,
): HandlerFn<unknown, State> | undefined {
  if (typeof handler !== "object") return handler;
  return handler[method] ?? (method === "HEAD" ? handler.GET : undefined);
}

import { type Context, internalsOf } from "./context.ts";
import { HttpError } from "./error.ts";
import { toSegments } from "./patterns.ts";
import { renderRoute } from "./render_route.ts";
import type {
  LayoutConfig,
  MaybeLazyMiddleware,
  Middleware,
  Route,
  RouteComponent,
} from "./types.ts";

/** A folder of the site: what holds for everything below it. */
export interface Segment<State> {
  readonly parent: Segment<State> | null;
  readonly children: Map<string, Segment<State>>;
  readonly middlewares: MaybeLazyMiddleware<State>[];
  layout: { component: RouteComponent<State>; config: LayoutConfig } | null;
  errorRoute: Route<State> | null;
  /** Only at the root. */
  app: RouteComponent<State> | null;
  /** Only at the root: takes every 404. */
  notFound: Middleware<State> | null;
}

export function newSegment<State>(
  parent: Segment<State> | null,
): Segment<State> {
  return {
    parent,
    children: new Map(),
    middlewares: [],
    layout: null,
    errorRoute: null,
    app: null,
    notFound: null,
  };
}

/** The segment of a pattern: its own if `whole`, else the one it lies in. */
export function segmentOf<State>(
  root: Segment<State>,
  pattern: string,
  whole: boolean,
): Segment<State> {
  let segment = root;
  for (const name of toSegments(pattern, whole)) {
    let child = segment.children.get(name);
    if (!child) segment.children.set(name, child = newSegment(segment));
    segment = child;
  }
  return segment;
}

/**
 * The middlewares from the root down to a segment, as they are now. The boundary of each segment
 * stands before its middlewares, so they do not see the answer of its error page.
 */
export function chainOf<State>(
  segment: Segment<State>,
): MaybeLazyMiddleware<State>[] {
  const path: Segment<State>[] = [];
  for (let at: Segment<State> | null = segment; at; at = at.parent) {
    path.unshift(at);
  }
  const root = path[0]!;
  return path.flatMap((at) => [boundary(at, root), ...at.middlewares]);
}

function boundary<State>(
  { app, layout, errorRoute }: Segment<State>,
  root: Segment<State>,
): Middleware<State> {
  return async (ctx: Context<State>) => {
    const { frame } = internalsOf(ctx);
    const before = { ...frame };
    if (app) frame.app = app;
    if (layout) {
      if (layout.config.skipAppWrapper) frame.app = null;
      const inherited = layout.config.skipInheritedLayouts ? [] : frame.layouts;
      frame.layouts = [...inherited, layout.component];
    }
    try {
      return await ctx.next();
    } catch (error) {
      const status = error instanceof HttpError ? error.status : 500;
      if (status === 404 && root.notFound) return await root.notFound(ctx);
      if (errorRoute) return await renderRoute(ctx, errorRoute, status);
      throw error;
    } finally {
      frame.app = before.app;
      frame.layouts = before.layouts;
    }
  };
}

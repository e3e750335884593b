import type { FunctionComponent, VNode } from "preact";
import type { Context } from "../context.ts";
import { h } from "../element.ts";
import type { PageProps, RouteComponent } from "../types.ts";

/** The vnode of a page or of the app wrapper. */
export function pageElement<State>(
  ctx: Context<State>,
  component: RouteComponent<State>,
  data: unknown,
  Component: () => VNode | null,
): VNode {
  return h(component, pageProps(ctx, data, Component as never));
}

function pageProps<State>(
  ctx: Context<State>,
  data: unknown,
  Component: FunctionComponent,
): PageProps<unknown, State> {
  const { config, url, req, params, info, state, isPartial, error, route } = ctx;
  return { config, url, req, params, info, state, isPartial, error, route, Component, data };
}

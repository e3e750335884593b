import { Fragment, type VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import type { Context } from "../context.ts";
import { h } from "../element.ts";
import type { BuildCache, RouteComponent } from "../types.ts";
import "./hooks.ts";
import { pageElement } from "./page_element.ts";
import { newRenderState, setCurrent } from "./render_state.ts";
import { preloadHeader } from "./scripts.ts";

/** Renders a page in the app wrapper to a whole HTML document. */
export function renderDocument<State>(
  ctx: Context<State>,
  page: VNode | null,
  init: ResponseInit,
  cache: BuildCache<State>,
  app: RouteComponent<State>,
): Response {
  // The page is rendered before the wrapper, so that its <Head> can replace what stands there.
  let body = page;
  const wrapper = pageElement(ctx, app, null, () => body);
  const state = newRenderState(ctx.url, cache);
  setCurrent(state);
  try {
    body = jsxTemplate([renderToString(page ?? h(Fragment, null))]) as VNode;
    const html = renderToString(wrapper);
    const headers = new Headers(init.headers);
    headers.set("Content-Type", "text/html; charset=utf-8");
    const link = preloadHeader(state);
    if (link) headers.append("Link", link);
    return new Response(`<!DOCTYPE html>${html}`, { ...init, headers });
  } finally {
    setCurrent(null);
  }
}

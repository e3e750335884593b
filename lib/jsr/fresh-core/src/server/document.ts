import { Fragment, type VNode } from "preact";
import { h } from "../element.ts";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import { type Context, type Frame, pageProps } from "../context.ts";
import type { BuildCache, RouteComponent } from "../types.ts";
import "./hooks.ts";
import { ERROR_URL } from "./error_frame.ts";
import { newRenderState, type RenderState, setCurrent } from "./render_state.ts";
import { PageScripts, preloadHeader } from "./scripts.ts";

type Rendered = VNode | Response | null;

/** The vnode of a page or layout; an async one runs now and may answer itself. */
export async function renderComponent<State>(
  ctx: Context<State>,
  component: RouteComponent<State>,
  data: unknown,
  Component: () => VNode | null,
): Promise<Rendered> {
  const props = pageProps(ctx, data, Component as never);
  if (isAsync(component)) return await component(props);
  return h(component as (props: object) => VNode, props);
}

function isAsync(
  component: unknown,
): component is (props: unknown) => Promise<Rendered> {
  return typeof component === "function" &&
    component.constructor.name === "AsyncFunction";
}

/** Renders a page in its layouts and app wrapper to a whole HTML document. */
export async function renderDocument<State>(
  ctx: Context<State>,
  page: VNode | null,
  init: ResponseInit,
  cache: BuildCache<State>,
  { app, layouts, css }: Frame<State>,
): Promise<Response> {
  let content = page;
  for (const layout of layouts.toReversed()) {
    const child = content;
    ctx.Component = () => child;
    const result = await renderComponent(ctx, layout, null, () => child);
    if (result instanceof Response) return result;
    content = result;
  }

  // The content is rendered before the wrapper, so that its <Head> can replace what stands there.
  let body = content;
  let wrapper: VNode | null = null;
  if (app) {
    ctx.Component = () => body;
    const result = isAsync(app)
      ? await app(ctx)
      : await renderComponent(ctx, app, null, () => body);
    if (result instanceof Response) return result;
    wrapper = result;
  }

  const headers = new Headers(init.headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const { basePath } = ctx.config;
  const state = newRenderState(ctx.url, basePath, cache, ctx.error, css);
  setCurrent(state);
  try {
    let html = renderToString(content ?? h(Fragment, null));
    if (app) {
      body = jsxTemplate([html]) as VNode;
      html = wrapper ? renderToString(wrapper) : "";
    }
    html = complete(html, state, ctx.url.pathname === basePath + ERROR_URL);
    const link = preloadHeader(state);
    if (link) headers.append("Link", link);
    return new Response(`<!DOCTYPE html>${html}`, {
      status: init.status ?? 200,
      ...(init.statusText === undefined ? {} : { statusText: init.statusText }),
      headers,
    });
  } finally {
    setCurrent(null);
  }
}

/** Adds the tags of a document that nothing rendered. */
function complete(
  html: string,
  { found }: RenderState,
  isErrorPage: boolean,
): string {
  if (found.html && found.head && found.body) return html;
  let vnode = jsxTemplate([html]) as VNode;
  if (!found.body) {
    vnode = h("body", null, vnode, isErrorPage ? null : h(PageScripts, null));
  }
  if (!found.head) {
    vnode = h(
      Fragment,
      null,
      h("head", null, h("meta", { charset: "utf-8" })),
      vnode,
    );
  }
  if (!found.html) vnode = h("html", null, vnode);
  return renderToString(vnode);
}

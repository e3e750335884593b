import type { VNode } from "preact";
import type { BuildCache, Island } from "../types.ts";

/** What one rendering collects. */
export interface RenderState {
  readonly url: URL;
  readonly basePath: string;
  readonly cache: Pick<BuildCache<never>, "islands" | "clientEntry" | "dev">;
  readonly nonce: string;
  readonly error: unknown;
  readonly found: { html: boolean; head: boolean; body: boolean };
  /** What `<Head>` wants in the head, by key. */
  readonly headElements: Map<string, VNode>;
  readonly islands: Set<Island>;
  readonly islandProps: { slots: never[]; props: Record<string, unknown> }[];
  /** Content handed to islands; null once it was rendered in its place. */
  readonly slots: ({ id: number; name: string; content: unknown } | null)[];
  /** Whether the markup being rendered belongs to an island, by nesting. */
  readonly insideIsland: boolean[];
  /** Stylesheets still to be linked. */
  readonly css: Set<string>;
  /** Stylesheets linked already. */
  readonly linkedCss: Set<string>;
  hasScripts: boolean;
}

export function newRenderState(
  url: URL,
  basePath: string,
  cache: RenderState["cache"],
  error: unknown,
  css: readonly string[],
): RenderState {
  return {
    url,
    basePath,
    cache,
    nonce: crypto.randomUUID().replaceAll("-", ""),
    error,
    found: { html: false, head: false, body: false },
    headElements: new Map(),
    islands: new Set(),
    islandProps: [],
    slots: [],
    insideIsland: [],
    css: new Set(css),
    linkedCss: new Set(),
    hasScripts: false,
  };
}

/** Rendering is synchronous, so there is one state at a time. */
export let current: RenderState | null = null;

export function setCurrent(state: RenderState | null): void {
  current = state;
}

/** Whether this page needs the client script. */
export function needsClient(state: RenderState): boolean {
  return state.islands.size > 0 || state.cache.dev;
}

import type { VNode } from "preact";
import type { BuildCache, Island } from "../types.ts";

/** What one rendering collects. */
export interface RenderState {
  readonly url: URL;
  readonly cache: Pick<BuildCache<never>, "islands" | "clientEntry" | "dev">;
  readonly nonce: string;
  /** What `<Head>` wants in the head, by key. */
  readonly headElements: Map<string, VNode>;
  readonly islands: Set<Island>;
  readonly islandProps: { slots: never[]; props: Record<string, unknown> }[];
  /** How deep inside of islands the markup being rendered is. */
  depth: number;
}

export function newRenderState(url: URL, cache: RenderState["cache"]): RenderState {
  return {
    url,
    cache,
    nonce: crypto.randomUUID().replaceAll("-", ""),
    headElements: new Map(),
    islands: new Set(),
    islandProps: [],
    depth: 0,
  };
}

/** Rendering is synchronous, so there is one state at a time. */
export let current: RenderState | null = null;

export function setCurrent(state: RenderState | null): void {
  current = state;
}

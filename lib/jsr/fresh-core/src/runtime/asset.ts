import type { VNode } from "preact";
import { BUILD_ID } from "../build_id.ts";

/** Query key that carries the build id, so that files can be cached for ever. */
export const CACHE_KEY = "__frsh_c";

/** Adds the build id to a path from the root of this host; leaves other URLs alone. */
export function asset(path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) return path;
  const base = "http://localhost";
  const url = parse(path, base);
  if (!url || url.origin !== base || url.searchParams.has(CACHE_KEY)) {
    return path;
  }
  url.searchParams.set(CACHE_KEY, BUILD_ID);
  return url.pathname + url.search + url.hash;
}

/** `URL.parse`, which browsers have only since 2024. */
function parse(path: string, base: string): URL | null {
  try {
    return new URL(path, base);
  } catch {
    return null;
  }
}

/** Adds the build id to what `<img>` and `<source>` load. */
export function lockAssets(vnode: VNode): void {
  if (vnode.type !== "img" && vnode.type !== "source") return;
  const props = vnode.props as Record<string, unknown>;
  if (props["data-fresh-disable-lock"]) return;
  if (typeof props.src === "string") props.src = asset(props.src);
}

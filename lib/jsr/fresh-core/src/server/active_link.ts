import type { VNode } from "preact";

/** Marks a link to the page that is being rendered, or to one above it. */
export function markActiveLink(link: VNode, here: URL): void {
  const props = link.props as Record<string, unknown>;
  const { href } = props;
  if (typeof href !== "string" || !href.startsWith("/")) return;
  if (props["aria-current"] !== undefined) return;

  const target = new URL(href, "http://localhost");
  const to = trim(target.pathname);
  const at = trim(here.pathname);
  if (at === to && (target.search === "" || target.search === here.search)) {
    props["data-current"] = "true";
    props["aria-current"] = "page";
  } else if (to === "/" || at === to || at.startsWith(`${to}/`)) {
    props["data-ancestor"] = "true";
    props["aria-current"] = "true";
  }
}

function trim(pathname: string): string {
  return pathname.length > 1 && pathname.endsWith("/") ? pathname.slice(0, -1) : pathname;
}

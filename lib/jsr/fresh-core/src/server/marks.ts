import { type ComponentChildren, Fragment, type VNode } from "preact";
import { h } from "../element.ts";

/** Puts comments around content by which the browser finds it again. */
export function mark(
  kind: string,
  label: string,
  content: ComponentChildren,
): VNode {
  return h(
    Fragment,
    null,
    comment(`frsh:${kind}:${label}`),
    content,
    comment(`/frsh:${kind}`),
  );
}

function comment(text: string): VNode {
  return h(Fragment, { UNSTABLE_comment: text } as Record<string, unknown>);
}

/** A vnode's key as it stands in a mark, where colons separate. */
export function keyLabel(key: unknown): string {
  return String(key ?? "").replaceAll(":", "_");
}

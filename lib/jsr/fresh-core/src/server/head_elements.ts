import { Fragment, type VNode } from "preact";
import { useContext } from "preact/hooks";
import { h } from "../element.ts";
import { HeadContext } from "../runtime/head.ts";
import { current } from "./render_state.ts";

/** Elements that `<Head>` may hold. */
export const HEAD_TAGS: ReadonlySet<string> = new Set(
  "title meta link script style base noscript template".split(" "),
);

const done = new WeakSet<object>();

interface Wrapped {
  tag: string;
  props: Record<string, unknown>;
  label: unknown;
}

/** Puts {@linkcode HeadElement} in the place of such an element, once. */
export function wrapHeadElement(vnode: VNode): void {
  if (done.has(vnode)) return;
  const props = { tag: vnode.type, props: vnode.props, label: vnode.key };
  Object.assign(vnode, { type: HeadElement, props });
}

/** Inside `<Head>`: kept for later. Elsewhere: replaced by what was kept under the same key. */
function HeadElement({ tag, props, label }: Wrapped): VNode | null {
  const inHead = useContext(HeadContext);
  const element = h(tag, label ? { ...props, "data-key": label } : props);
  done.add(element);
  if (!current) return element;
  const key = label != null ? String(label) : tag === "title" ? tag : keyOf(tag, props);
  if (inHead) {
    current.headElements.set(key, element);
    return null;
  }
  const kept = current.headElements.get(key);
  current.headElements.delete(key);
  return kept ?? element;
}

/** What tells elements of one tag apart: their attributes, less those that carry the value. */
function keyOf(tag: string, props: Record<string, unknown>): string {
  let key = tag;
  for (const name of Object.keys(props).sort()) {
    if (name === "children" || name === "nonce" || name === "ref") continue;
    if ((tag === "meta" && name === "content") || (tag === "link" && name === "href")) continue;
    key += name === "dangerouslySetInnerHTML"
      ? (props[name] as { __html?: string }).__html
      : `::${props[name]}`;
  }
  return key;
}

/** Goes to the end of the head: what `<Head>` gave and nothing replaced. */
export function RemainingHead(): VNode | null {
  return current && h(Fragment, null, [...current.headElements.values()]);
}

import {
  type ComponentChildren,
  type ComponentType,
  Fragment,
  options as publicOptions,
  type VNode,
} from "preact";
import { h } from "../element.ts";
import { lockAssets } from "../runtime/asset.ts";
import { markActiveLink } from "./active_link.ts";
import { HEAD_TAGS, RemainingHead, wrapHeadElement } from "./head_elements.ts";
import { IslandBoundary, KeyBoundary, Slot } from "./islands.ts";
import { current } from "./render_state.ts";
import { PageScripts } from "./scripts.ts";

/** Preact's hooks by their names in its build; the last three are not in its types. */
interface Hooks {
  vnode?: (vnode: VNode) => void;
  attr?: (name: string, value: unknown) => string | void;
  /** Before a vnode is rendered. */
  __b?: (vnode: VNode) => void;
  /** When a component starts to render. */
  __r?: (vnode: VNode) => void;
  /** When a vnode and everything in it is rendered. */
  diffed?: (vnode: VNode) => void;
}

const options = publicOptions as Hooks;
const previous = { ...options };
const boundaries = new Set<unknown>();

function append(vnode: VNode, added: VNode): void {
  const props = vnode.props as { children?: ComponentChildren };
  const { children } = props;
  if (Array.isArray(children)) children.push(added);
  else props.children = children == null ? added : [children, added];
}

options.vnode = (vnode) => {
  const { type } = vnode;
  if (typeof type === "string") {
    lockAssets(vnode);
    if (type === "body") append(vnode, h(PageScripts, null));
    if (current) {
      const props = vnode.props as Record<string, unknown>;
      if (type === "a") markActiveLink(vnode, current.url);
      else if ((type === "script" || type === "style") && !props.nonce) {
        props.nonce = current.nonce;
      }
    }
  }
  previous.vnode?.(vnode);
};

options.attr = (name, value) => {
  if (name !== "key") return previous.attr?.(name, value);
  const text = String(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `data-frsh-key="${
    text.replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(
      "'",
      "&#39;",
    )
  }"`;
};

options.__b = (vnode) => {
  if (current) {
    if (typeof vnode.type === "string") prepareElement(vnode);
    else if (vnode.type !== Fragment) prepareComponent(vnode);
  }
  previous.__b?.(vnode);
};

function prepareElement(vnode: VNode): void {
  const type = vnode.type as string;
  const state = current!;
  if (vnode.key !== undefined && state.insideIsland.at(-1)) {
    (vnode.props as Record<string, unknown>)["data-frsh-key"] = String(
      vnode.key,
    );
  }
  if (type === "html" || type === "body") state.found[type] = true;
  else if (type === "head") {
    state.found.head = true;
    append(vnode, h(RemainingHead, null));
  } else if (HEAD_TAGS.has(type)) wrapHeadElement(vnode);
}

function prepareComponent(vnode: VNode): void {
  const state = current!;
  const type = vnode.type as ComponentType;
  if (boundaries.has(type)) return;
  const island = state.cache.islands.get(type);
  if (state.insideIsland.at(-1)) {
    for (const href of island?.css ?? []) state.css.add(href);
  } else if (island) {
    state.islands.add(island);
    const props = { island, type, props: vnode.props, label: vnode.key };
    Object.assign(vnode, { type: IslandBoundary, props });
  } else if (vnode.key !== undefined) {
    const props = { type, props: vnode.props, label: vnode.key };
    Object.assign(vnode, { type: KeyBoundary, props });
  }
}

options.__r = (vnode) => {
  if (vnode.type === IslandBoundary) current?.insideIsland.push(true);
  else if (vnode.type === Slot) current?.insideIsland.push(false);
  previous.__r?.(vnode);
};

options.diffed = (vnode) => {
  if (vnode.type === IslandBoundary || vnode.type === Slot) {
    current?.insideIsland.pop();
  }
  previous.diffed?.(vnode);
};

for (
  const type of [IslandBoundary, KeyBoundary, Slot, RemainingHead, PageScripts]
) {
  boundaries.add(type);
}

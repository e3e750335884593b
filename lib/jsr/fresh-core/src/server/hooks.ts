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
import { IslandBoundary, KeyBoundary } from "./islands.ts";
import { current } from "./render_state.ts";
import { BootScript } from "./scripts.ts";

/** Preact's hooks by their names in its build. */
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
    if (type === "body") append(vnode, h(BootScript, null));
    const props = vnode.props as Record<string, unknown>;
    if (current && type === "a") markActiveLink(vnode, current.url);
    else if (current && (type === "script" || type === "style")) props.nonce ||= current.nonce;
  }
  previous.vnode?.(vnode);
};

options.attr = (name, value) => {
  if (name !== "key") return previous.attr?.(name, value);
  const text = String(value).replaceAll(/[&"<>']/g, (found) => `&#${found.charCodeAt(0)};`);
  return `data-frsh-key="${text}"`;
};

options.__b = (vnode) => {
  if (current) {
    if (typeof vnode.type === "string") prepareElement(vnode);
    else prepareComponent(vnode);
  }
  previous.__b?.(vnode);
};

function prepareElement(vnode: VNode): void {
  const type = vnode.type as string;
  const state = current!;
  if (vnode.key !== undefined && state.depth > 0) {
    (vnode.props as Record<string, unknown>)["data-frsh-key"] = String(vnode.key);
  }
  if (type === "head") append(vnode, h(RemainingHead, null));
  else if (HEAD_TAGS.has(type)) wrapHeadElement(vnode);
}

/** An island inside of an island is a component like others. */
function prepareComponent(vnode: VNode): void {
  const state = current!;
  const type = vnode.type as ComponentType;
  if (state.depth > 0 || vnode.type === Fragment) return;
  const island = state.cache.islands.get(type);
  const props = { island, type, props: vnode.props, label: vnode.key };
  if (island) {
    state.islands.add(island);
    Object.assign(vnode, { type: IslandBoundary, props });
  } else if (vnode.key !== undefined) Object.assign(vnode, { type: KeyBoundary, props });
}

options.__r = (vnode) => {
  if (current && vnode.type === IslandBoundary) current.depth++;
  previous.__r?.(vnode);
};

options.diffed = (vnode) => {
  if (current && vnode.type === IslandBoundary) current.depth--;
  previous.diffed?.(vnode);
};

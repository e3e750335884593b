import { type ComponentChild, type ContainerNode, Fragment, type VNode } from "preact";
import { h } from "../element.ts";

/** The comment that ends what `start` begins, or null if it is not among the siblings. */
export function endOf(start: Comment): Comment | null {
  const kind = start.data.split(":")[1];
  let depth = 0;
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (!(node instanceof Comment)) continue;
    if (node.data.startsWith(`frsh:${kind}:`)) depth++;
    else if (node.data === `/frsh:${kind}` && depth-- === 0) return node;
  }
  return null;
}

/** Reads siblings from `node` up to `end` back into vnodes; islands among them by `toIsland`. */
export function nodesToChildren(
  node: Node | null,
  end: Node | null,
  toIsland: (start: Comment) => VNode,
): ComponentChild[] {
  const children: ComponentChild[] = [];
  for (let at = node; at && at !== end; at = at.nextSibling) {
    if (at instanceof Text) children.push(at.data);
    else if (at instanceof Element) {
      children.push(
        h(
          at.localName,
          attributes(at),
          nodesToChildren(at.firstChild, null, toIsland),
        ),
      );
    } else if (at instanceof Comment && at.data.startsWith("frsh:")) {
      const [, kind, label] = at.data.split(":");
      const last = endOf(at);
      children.push(
        kind === "island" ? toIsland(at) : h(Fragment, kind === "key" ? { key: label } : null, [
          nodesToChildren(at.nextSibling, last, toIsland),
        ]),
      );
      at = last ?? at;
    }
  }
  return children;
}

function attributes(element: Element): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const { name, value } of element.attributes) {
    const isFlag = typeof (element as unknown as Record<string, unknown>)[name] ===
      "boolean";
    props[name === "data-frsh-key" ? "key" : name] = isFlag || value;
  }
  return props;
}

/** Lets Preact take the nodes between two comments for the content of an element. */
export function rangeRoot(start: Comment, end: Comment): ContainerNode {
  const parent = start.parentNode!;
  const childNodes = () => {
    const nodes: Node[] = [];
    for (
      let node = start.nextSibling;
      node && node !== end;
      node = node.nextSibling
    ) {
      nodes.push(node);
    }
    return nodes;
  };
  return {
    nodeType: 1,
    parentNode: parent,
    namespaceURI: (parent as Element).namespaceURI,
    get firstChild() {
      return childNodes()[0] ?? null;
    },
    get childNodes() {
      return childNodes();
    },
    contains: (node: Node | null) => childNodes().some((child) => child.contains(node)),
    insertBefore: (node: Node, before: Node | null) => parent.insertBefore(node, before ?? end),
    appendChild: (node: Node) => parent.insertBefore(node, end),
    removeChild: (node: Node) => parent.removeChild(node),
  } as unknown as ContainerNode;
}

import { type ComponentType, type ContainerNode, render } from "preact";
import { h } from "../element.ts";
import { parseProps } from "../props/parse.ts";

type Props = Record<string, unknown>;
type Islands = Record<string, ComponentType<Props>>;

/** Brings every island of the page to life, each in a task of its own. */
export function boot(islands: Islands, text: string): void {
  const all = parseProps(text) as { props: Props }[];
  for (const start of findIslands()) {
    const [, , name, index, key] = start.data.split(":");
    const end = endOf(start);
    if (!end) {
      console.error(
        `The island "${name}" cannot start: its HTML is nested in a way that browsers rearrange, such as a <div> in a <p>.`,
      );
      continue;
    }
    const props = { ...all[Number(index)]!.props, ...(key ? { key } : {}) };
    const show = () => render(h(islands[name!], props), rangeRoot(start, end));
    setTimeout(show);
  }
}

function findIslands(): Comment[] {
  const found: Comment[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    const comment = walker.currentNode as Comment;
    if (comment.data.startsWith("frsh:island:")) found.push(comment);
  }
  return found;
}

/** The comment that ends what `start` begins, or null if it is not among the siblings. */
function endOf(start: Comment): Comment | null {
  for (let node = start.nextSibling; node; node = node.nextSibling) {
    if (node instanceof Comment && node.data === "/frsh:island") return node;
  }
  return null;
}

/** Lets Preact take the nodes between two comments for the content of an element. */
function rangeRoot(start: Comment, end: Comment): ContainerNode {
  const parent = start.parentNode!;
  const childNodes = () => {
    const nodes: Node[] = [];
    for (let node = start.nextSibling; node && node !== end; node = node.nextSibling) {
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

import { type ComponentType, Fragment, render } from "preact";
import { h } from "../element.ts";
import { parseProps, SlotRef } from "../props/parse.ts";
import { endOf, nodesToChildren, rangeRoot } from "./dom.ts";

type Islands = Record<string, ComponentType<Record<string, unknown>>>;
type Props = Record<string, unknown>;

/** Brings every island of the page to life, each in a task of its own. */
export function boot(islands: Islands, text: string): void {
  const all = parseProps(text) as { props: Props }[];
  const slots = new Map<number, Comment>();
  const roots = findMarks(document.body, slots);
  for (
    const template of document.querySelectorAll<HTMLTemplateElement>(
      "template[id^=frsh-]",
    )
  ) {
    findMarks(template.content, slots);
  }

  /** The vnode of the island that a mark names. */
  function toVNode(start: Comment) {
    const [, , name, index, key] = start.data.split(":");
    const props: Props = { ...all[Number(index)]!.props };
    for (const [prop, value] of Object.entries(props)) {
      if (value instanceof SlotRef) {
        props[prop] = h(Fragment, null, slotContent(value));
      }
    }
    return h(islands[name!]!, { ...props, ...(key ? { key } : {}) });
  }

  function slotContent({ id, name }: SlotRef) {
    const start = slots.get(id);
    if (start) return nodesToChildren(start.nextSibling, endOf(start), toVNode);
    const template = document.querySelector<HTMLTemplateElement>(
      `#frsh-${id}-${name}`,
    );
    return template &&
      nodesToChildren(template.content.firstChild, null, toVNode);
  }

  for (const start of roots) {
    const end = endOf(start);
    if (!end) {
      console.error(
        `The island "${start.data.split(":")[2]}" cannot start: its HTML is nested in a way ` +
          "that browsers rearrange, such as a <div> in a <p>.",
      );
      continue;
    }
    const show = () => render(toVNode(start), rangeRoot(start, end));
    if ("scheduler" in globalThis) {
      (globalThis.scheduler as { postTask(task: () => void): void }).postTask(
        show,
      );
    } else setTimeout(show);
  }
}

/** Notes every slot below a node and returns the outermost islands. */
function findMarks(node: Node, slots: Map<number, Comment>): Comment[] {
  const roots: Comment[] = [];
  let depth = 0;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_COMMENT);
  while (walker.nextNode()) {
    const comment = walker.currentNode as Comment;
    const [mark, kind, id] = comment.data.split(":");
    if (mark === "frsh" && kind === "slot") slots.set(Number(id), comment);
    if (mark === "frsh" && kind === "island" && depth++ === 0) {
      roots.push(comment);
    }
    if (mark === "/frsh" && kind === "island") depth--;
  }
  return roots;
}

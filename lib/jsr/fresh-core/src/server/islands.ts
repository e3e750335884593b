import { type ComponentType, Fragment, isValidElement, type VNode } from "preact";
import { Signal } from "@preact/signals";
import { h } from "../element.ts";
import type { Island } from "../types.ts";
import { current } from "./render_state.ts";

interface BoundaryProps {
  island: Island;
  type: ComponentType;
  props: Record<string, unknown>;
  label: unknown;
}

/**
 * Stands for an island: records its props, and puts comments around it by which the browser finds it again.
 *
 * @throws {Error} if it is given markup, which this stand-in leaves out.
 */
export function IslandBoundary({ island, type, props, label }: BoundaryProps): VNode {
  for (const [name, value] of Object.entries(props)) {
    // A signal has no constructor of its own and so looks like a vnode.
    if (name === "children" || (isValidElement(value) && !(value instanceof Signal))) {
      throw new Error(
        `Cannot give markup to the island ${island.name} as "${name}": use plain data.`,
      );
    }
  }
  const index = current!.islandProps.push({ slots: [], props: { ...props } }) - 1;
  return mark("island", `${island.name}:${index}:${keyLabel(label)}`, h(type, props));
}

/** Keeps the key of a component outside of islands. */
export function KeyBoundary({ type, props, label }: Omit<BoundaryProps, "island">): VNode {
  return mark("key", keyLabel(label), h(type, props));
}

/** A vnode's key as it stands in a mark, where colons separate. */
function keyLabel(key: unknown): string {
  return String(key ?? "").replaceAll(":", "_");
}

function mark(kind: string, label: string, content: VNode): VNode {
  return h(Fragment, null, comment(`frsh:${kind}:${label}`), content, comment(`/frsh:${kind}`));
}

function comment(text: string): VNode {
  return h(Fragment, { UNSTABLE_comment: text });
}

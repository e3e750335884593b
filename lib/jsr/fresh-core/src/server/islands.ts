import { type ComponentChildren, type ComponentType, isValidElement, type VNode } from "preact";
import { h } from "../element.ts";
import { Signal } from "@preact/signals";
import type { Island } from "../types.ts";
import { keyLabel, mark } from "./marks.ts";
import { current } from "./render_state.ts";

interface BoundaryProps {
  island: Island;
  type: ComponentType;
  props: Record<string, unknown>;
  label: unknown;
}

/** Stands for an island: records its props, turns content given to it into slots, marks it. */
export function IslandBoundary(
  { island, type, props, label }: BoundaryProps,
): VNode {
  const state = current!;
  const own: Record<string, unknown> = { ...props };
  for (const [name, value] of Object.entries(own)) {
    if (name !== "children" && (!isValidElement(value) || isSignal(value))) {
      continue;
    }
    const id = state.slots.push({ id: state.slots.length, name, content: value }) - 1;
    own[name] = h(Slot, { id, name }, value as ComponentChildren);
  }
  const index = state.islandProps.push({ slots: [], props: own }) - 1;
  return mark(
    "island",
    `${island.name}:${index}:${keyLabel(label)}`,
    h(type, own),
  );
}

export interface SlotProps {
  id: number;
  name: string;
  children?: ComponentChildren;
}

/** Content that the page gave to an island. */
export function Slot({ id, name, children }: SlotProps): VNode {
  if (current) current.slots[id] = null;
  return mark("slot", `${id}:${name}`, children);
}

/** Keeps the key of a component outside of islands, should it become part of a slot. */
export function KeyBoundary(
  { type, props, label }: {
    type: ComponentType;
    props: object;
    label: unknown;
  },
): VNode {
  return mark("key", keyLabel(label), h(type, props));
}

/** A signal has no constructor of its own and so looks like a vnode. */
export function isSignal(value: unknown): value is Signal {
  return value instanceof Signal;
}

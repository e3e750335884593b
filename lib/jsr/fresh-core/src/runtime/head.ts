import { type ComponentChildren, createContext, type VNode } from "preact";
import { h } from "../element.ts";

/** True below a {@linkcode Head}. */
export const HeadContext = createContext(false);

export interface HeadProps {
  children?: ComponentChildren;
}

/** Moves its children (title, meta, link, ...) into the head of the document while rendering. */
export function Head(props: HeadProps): VNode {
  return h(HeadContext.Provider, { value: true, children: props.children });
}

import { createElement, type VNode } from "preact";

/** Preact's `h` for markup that is put together here, where props come in any shape. */
export const h = createElement as unknown as (
  type: unknown,
  props: object | null,
  ...children: unknown[]
) => VNode;

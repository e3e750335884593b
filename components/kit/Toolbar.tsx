import type { ComponentChildren, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { steppedTo } from "./roving.ts";
import { useHeldFocus } from "./use_held_focus.ts";

interface ToolbarProps {
  readonly label: string;
  readonly class: string;
  /** Takes the element, for who scrolls it. */
  readonly element?: RefObject<HTMLDivElement>;
  /** Buttons, and perhaps fields, in a row or a grid. */
  readonly children: ComponentChildren;
}

type Tool = HTMLButtonElement | HTMLInputElement;

/**
 * Tools among which arrow keys move, so that Tab passes them all in one step and comes back to the last one used. Where that one goes
 * away, such as by its own press, the one that comes to its place has the focus.
 */
export function Toolbar({ label, class: look, element, children }: ToolbarProps) {
  const own = useRef<HTMLDivElement>(null);
  const bar = element ?? own;
  const last = useRef<{ readonly tool: EventTarget; readonly place: number } | null>(null);
  const settle = () => {
    const tools = toolsIn(bar.current!);
    const stop = tools.find((tool) => tool === last.current?.tool) ??
      tools.find((tool) => tool.ariaPressed === "true") ?? tools[0];
    for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
  };
  // Tools come and go, and may be disabled.
  useLayoutEffect(settle);
  useHeldFocus(bar, () => {
    const tools = toolsIn(bar.current!);
    return tools[Math.min(last.current?.place ?? 0, tools.length - 1)];
  });
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      class={look}
      onFocusIn={({ target }) => {
        const place = toolsIn(bar.current!).findIndex((tool) => tool === target);
        last.current = { tool: target!, place };
        settle();
      }}
      onKeyDown={(event) => {
        const tools = toolsIn(bar.current!);
        const from = tools.findIndex((tool) => tool === document.activeElement);
        const to = steppedTo(event, from, tools.length);
        if (to !== null) tools[to]!.focus();
      }}
    >
      {children}
    </div>
  );
}

function toolsIn(bar: HTMLElement): Tool[] {
  return [...bar.querySelectorAll<Tool>("button, input")].filter(({ disabled }) => !disabled);
}

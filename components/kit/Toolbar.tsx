import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface ToolbarProps {
  readonly label: string;
  readonly class: string;
  /** Buttons, and perhaps fields, in a row or a grid. */
  readonly children: ComponentChildren;
}

/** Steps along the tools by key; the ends are reached at once. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Tools among which arrow keys move, so that Tab passes them all in one step and comes back to the last one used. */
export function Toolbar({ label, class: look, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);
  const settle = () => {
    const tools = toolsIn(bar.current!);
    const stop = tools.find((tool) => tool === last.current) ??
      tools.find((tool) => tool.ariaPressed === "true") ?? tools[0];
    for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
  };
  // Tools come and go, and may be disabled.
  useLayoutEffect(settle);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      class={look}
      onFocusIn={({ target }) => {
        last.current = target as Element;
        settle();
      }}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        const isModified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
        // A field has taken the keys that step it.
        if (step === undefined || isModified || event.defaultPrevented) return;
        event.preventDefault();
        const tools = toolsIn(bar.current!);
        const from = tools.findIndex((tool) => tool === document.activeElement);
        const to = Number.isFinite(step)
          ? (from + step + tools.length) % tools.length
          : step < 0
          ? 0
          : tools.length - 1;
        tools[to]?.focus();
      }}
    >
      {children}
    </div>
  );
}

function toolsIn(bar: HTMLElement): (HTMLButtonElement | HTMLInputElement)[] {
  const tools = bar.querySelectorAll<HTMLButtonElement | HTMLInputElement>("button, input");
  return [...tools].filter(({ disabled }) => !disabled);
}

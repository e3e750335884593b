import { type ReadonlySignal, signal, useComputed } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { EditorModel } from "@/lib/editor/model.ts";

/** The panel that is open, if one is: two would lie over each other. */
const shown = signal<RefObject<HTMLElement> | null>(null);

/** A panel that lies over the page while somebody is at it. */
interface Panel {
  readonly isOpen: ReadonlySignal<boolean>;
  /** Something in it is looked for or has the focus. */
  open(): void;
  toggle(): void;
  /** The focus leaves what the panel belongs to. */
  leave(event: FocusEvent): void;
}

/**
 * Opens a panel by its button and with the focus, so that keys, search and assistive technology reach what is in it although it is
 * closed; closes it by its button, by Escape, and when focus or pointer go elsewhere.
 *
 * @param root What it belongs to: its button and what stands beside that.
 */
export function usePanel(
  model: EditorModel,
  root: RefObject<HTMLElement>,
  panel: RefObject<HTMLElement>,
): Panel {
  const isOpen = useComputed(() => shown.value === panel);
  const close = () => {
    shown.value = null;
    // A closed panel that is scrolled is one in which something was found.
    panel.current!.scrollTop = 0;
  };
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || model.part.peek() !== null || !isOpen.peek()) return;
      const hadFocus = panel.current!.contains(document.activeElement);
      close();
      if (hadFocus) {
        root.current!.querySelector<HTMLElement>(`[aria-controls="${panel.current!.id}"]`)?.focus();
      }
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (isOpen.peek() && !root.current!.contains(target as Node)) close();
    };
    addEventListener("keydown", onKey);
    addEventListener("pointerdown", onPointer);
    return () => {
      removeEventListener("keydown", onKey);
      removeEventListener("pointerdown", onPointer);
      if (isOpen.peek()) shown.value = null;
    };
  }, [model]);
  return {
    isOpen,
    open: () => void (shown.value = panel),
    toggle: () => {
      if (isOpen.peek()) close();
      else shown.value = panel;
    },
    leave: ({ relatedTarget }) => {
      const isOut = relatedTarget instanceof Node && !root.current!.contains(relatedTarget);
      if (isOut && isOpen.peek() && model.part.peek() === null) close();
    },
  };
}

import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { EditorModel } from "@/lib/editor/model.ts";

/** A sheet of controls that is closed at first. */
interface Sheet {
  readonly isOpen: ReadonlySignal<boolean>;
  /** Something in it is looked for or has the focus. */
  open(): void;
  toggle(): void;
  /** The focus leaves what the sheet belongs to, which closes it where the focus alone opened it. */
  leave(event: FocusEvent): void;
}

/**
 * Opens and closes a sheet by its button, by Escape, and with the focus, so that keys, search and assistive technology reach what
 * is in it although it is closed.
 *
 * @param element The sheet. Where its box takes no part in the layout there is nothing to open.
 */
export function useSheet(model: EditorModel, element: RefObject<HTMLElement>): Sheet {
  const isOpen = useSignal(false);
  const isPassing = useRef(false);
  const close = () => {
    isOpen.value = false;
    // A closed sheet that is scrolled is one in which something was found.
    element.current!.scrollTop = 0;
  };
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape" || model.part.peek() !== null || !isOpen.peek()) return;
      close();
      const { id } = element.current!;
      if (element.current!.contains(document.activeElement)) {
        document.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus();
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [model]);
  return {
    isOpen,
    open: () => {
      if (isOpen.peek() || getComputedStyle(element.current!).display === "contents") return;
      isPassing.current = true;
      isOpen.value = true;
    },
    toggle: () => {
      isPassing.current = false;
      if (isOpen.peek()) close();
      else isOpen.value = true;
    },
    leave: ({ currentTarget, relatedTarget }) => {
      const isOut = relatedTarget instanceof Node &&
        !(currentTarget as HTMLElement).contains(relatedTarget);
      if (isOut && isPassing.current && isOpen.peek()) close();
    },
  };
}

import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";

interface CardGroupProps {
  readonly title: string;
  readonly text: EditorText["carousel"];
  readonly children: ComponentChildren;
}

/** How far a row of cards is scrolled. */
interface Ends {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A row of cards that scrolls by touch, wheel, buttons and keys where it is wider than the screen. */
export function CardGroup({ title, text, children }: CardGroupProps) {
  const { phrase } = useSpeech();
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const [{ atStart, atEnd }, setEnds] = useState<Ends>({ atStart: true, atEnd: true });
  useEffect(() => {
    const element = row.current!;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      setEnds((before) => {
        const now = { atStart: scrollLeft < 8, atEnd: scrollLeft > scrollWidth - clientWidth - 8 };
        return now.atStart === before.atStart && now.atEnd === before.atEnd ? before : now;
      });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const overflows = !atStart || !atEnd;
  return (
    <section aria-labelledby={id} class="mt-8">
      <div class="flex items-center justify-between min-h-[2.75rem]">
        <h2 id={id} class="text-2xl font-bold">{title}</h2>
        {overflows && (
          <div class="flex">
            <IconButton
              icon={ICONS.back}
              label={phrase(text.back, { group: title })}
              disabled={atStart}
              onPress={() => scroll(-1)}
            />
            <IconButton
              icon={ICONS.forward}
              label={phrase(text.forward, { group: title })}
              disabled={atEnd}
              onPress={() => scroll(1)}
            />
          </div>
        )}
      </div>
      <div
        ref={row}
        role="group"
        aria-labelledby={id}
        tabIndex={overflows ? 0 : -1}
        class="flex gap-4 mt-2 -mx-1 p-1 scroll-px-1 overflow-x-auto snap-x"
      >
        {children}
      </div>
    </section>
  );

  function scroll(direction: 1 | -1): void {
    const element = row.current!;
    const card = element.firstElementChild!;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollBy({
      left: direction * (card.clientWidth + 16),
      behavior: isCalm ? "auto" : "smooth",
    });
  }
}

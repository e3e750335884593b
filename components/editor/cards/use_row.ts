import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** How far a row is scrolled. */
interface Ends {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** A row that scrolls where it is wider than the screen. */
export interface Row extends Ends {
  /** The element that scrolls. */
  readonly element: RefObject<HTMLDivElement>;
  /** Whether there is more than is seen. */
  readonly overflows: boolean;
  /** Scrolls on by so many pixels. */
  scroll(by: number): void;
}

/** Follows how far a row is scrolled. */
export function useRow(): Row {
  const element = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState<Ends>({ atStart: true, atEnd: true });
  useEffect(() => {
    const row = element.current!;
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = row;
      setEnds((before) => {
        const now = { atStart: scrollLeft < 8, atEnd: scrollLeft > scrollWidth - clientWidth - 8 };
        return now.atStart === before.atStart && now.atEnd === before.atEnd ? before : now;
      });
    };
    const observer = new ResizeObserver(look);
    observer.observe(row);
    row.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      row.removeEventListener("scroll", look);
    };
  }, []);
  const scroll = (by: number) => {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.current!.scrollBy({ left: by, behavior: isCalm ? "auto" : "smooth" });
  };
  return { element, ...ends, overflows: !ends.atStart || !ends.atEnd, scroll };
}

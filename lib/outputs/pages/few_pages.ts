import { fault } from "@/lib/document/fault.ts";

/** More are no booklet that anybody prints, and take more memory than devices have. */
export const MOST_PAGES = 10_000;

/**
 * Makes sure that somebody can print a booklet.
 *
 * @throws RangeError if it has more pages: its boards are tiny, or its cells as large as sheets.
 */
export function requireFewPages(pages: number): void {
  if (pages <= MOST_PAGES) return;
  throw fault(
    RangeError,
    "pages-many",
    { count: pages, most: MOST_PAGES },
    `That takes ${pages} pages, and ${MOST_PAGES} are the most. Take larger boards, smaller cells or fewer of them.`,
  );
}

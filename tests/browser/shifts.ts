import type { Page } from "playwright-core";

interface Watched {
  shifts: string[];
}

/**
 * Notes from now on, and on every page that opens, what moves.
 *
 * @param except what may move, as a selector: what is in it is not noted
 */
export async function watchShifts(page: Page, except: string): Promise<void> {
  const watch = (except: string) => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as unknown as {
          readonly sources: readonly {
            readonly node: Node | null;
            readonly previousRect: DOMRect;
            readonly currentRect: DOMRect;
          }[];
        };
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element?.closest(except)) continue;
          const name = node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent;
          shifts.push(`${name}: ${JSON.stringify([previousRect, currentRect])}`);
        }
      }
    }).observe({ type: "layout-shift" });
  };
  await page.addInitScript(watch, except);
  await page.evaluate(watch, except);
}

/** What has moved since the page opened or was asked last. */
export async function takeShifts(page: Page): Promise<readonly string[]> {
  // Two frames: what they drew has been told then.
  return await page.evaluate(() =>
    new Promise<string[]>((resolve) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          setTimeout(() => resolve((globalThis as unknown as Watched).shifts.splice(0)))
        )
      )
    )
  );
}

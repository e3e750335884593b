import { AXE_SCRIPT } from "axe-core";
import { assertEquals } from "@std/assert";
import type { Page } from "playwright-core";

/** The part of axe-core that is used here. */
interface Axe {
  run(context: unknown, options: unknown): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }[];
  }>;
}

/** Asserts that axe-core finds nothing wrong in all of WCAG 2.2 AA and its best practices. */
export async function assertNoBarriers(page: Page, state: string): Promise<void> {
  if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(AXE_SCRIPT);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 200)}`
      )
    );
  });
  assertEquals(found, [], state);
}

/** Asserts that nothing has to be scrolled sideways: neither the page nor a dialog on it. */
export async function assertNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("dialog[open]")]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`)
  );
  assertEquals(wide, [], state);
}

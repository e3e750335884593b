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

/** All of WCAG 2.2 AA and the best practices, by the tags of axe-core. */
const ALL_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules that ask for colors: what the others find is the same in every scheme of colors. */
export const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/** Asserts that axe-core finds nothing wrong: on the page, or in the dialog that is open, behind which nobody comes. */
export async function assertNoBarriers(
  page: Page,
  state: string,
  rules: readonly string[] = ALL_RULES,
): Promise<void> {
  if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(AXE_SCRIPT);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document.querySelector("dialog[open]") ?? document, {
      runOnly,
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 200)}`
      )
    );
  }, rules);
  assertEquals(found, [], state);
}

/** Asserts that axe-core finds nothing wrong in light colors and in dark ones. */
export async function assertNoBarriersInAnyColors(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(untilColored);
    const rules = colorScheme === "light" ? ALL_RULES : COLOR_RULES;
    await assertNoBarriers(page, `${state}, ${colorScheme}`, rules);
  }
}

/** Waits for the end of what moves once: colors that change glide into each other. */
async function untilColored(): Promise<void> {
  const passing = document.getAnimations().filter((animation) =>
    Number.isFinite(animation.effect?.getComputedTiming().endTime)
  );
  await Promise.allSettled(passing.map(({ finished }) => finished));
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

/**
 * Waits until something holds, a minute at most. Playwright's own `waitForFunction` takes any promise for a yes.
 *
 * @param problem what is wrong if it does not, such as "The page did not show it"
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  problem: string,
): Promise<void> {
  for (const end = Date.now() + 60_000; !await holds();) {
    if (Date.now() > end) throw new Error(`${problem} within a minute.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

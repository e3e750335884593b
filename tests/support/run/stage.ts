import { browserPath, serveBrowser } from "../browser.ts";
import { SHARED_BROWSER } from "../browser.ts";
import { SHARED_SITE, startSite } from "../site.ts";

/** The browser and the site that all tests of a run share. */
export interface Stage {
  /** Variables that tell the tests where both are. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Builds the site, unless it is built already, and starts its server and a browser. */
export async function setStage(): Promise<Stage> {
  const [site, browser] = await Promise.all([startSite(), serveBrowser()]);
  return {
    env: {
      [SHARED_SITE]: site.origin,
      [SHARED_BROWSER]: browser.address,
      CHROME_PATH: await browserPath(),
    },
    async close() {
      await Promise.all([browser.close(), site.stop()]);
    },
  };
}

import { afterAll, describe } from "@std/testing/bdd";
import type { Engine } from "@/tests/support/browsers/driver.ts";

/** Tells what holds in a browser, which is closed afterwards. */
export function inBrowser(engine: Engine, tell: (engine: Engine) => void): void {
  describe(`in ${engine.name}`, () => {
    afterAll(() => engine.close());
    tell(engine);
  });
}

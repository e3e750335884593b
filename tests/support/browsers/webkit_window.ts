import type { Driver } from "./driver.ts";
import { savedIn } from "./saved_in.ts";
import { dragMouse, pressKeys, typeText, type WebDriver } from "./webdriver.ts";

/** Width and height of the page that a visitor sees at first. */
const SIZE: readonly [number, number] = [1280, 800];

/**
 * A window of MiniBrowser, driven by WebDriver.
 *
 * @param home Where it saves files.
 */
export async function webkitWindow(session: WebDriver, home: string): Promise<Driver> {
  const { send } = session;
  const evaluate: Driver["evaluate"] = async (run, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${run})(...arguments[0])).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await send<{ value: never; error?: string }>("POST", "/execute/async", {
      script,
      args: [args],
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  let size = SIZE;
  async function resize(width: number, height: number): Promise<void> {
    size = [width, height];
    const frame = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    const rect = { width: width + frame[0]!, height: height + frame[1]! };
    await send("POST", "/window/rect", rect);
    // The window is told so, and obeys a moment later.
    await evaluate(
      async (width, height) => {
        for (let i = 0; i < 200 && (innerWidth !== width || innerHeight !== height); i++) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      width,
      height,
    );
  }
  await resize(...size);
  return {
    goto: (url) => send("POST", "/url", { url }),
    async reload() {
      await evaluate(() => void Object.assign(globalThis, { isOld: true }));
      await send("POST", "/refresh");
      // It may answer while the old page is still there.
      while (await evaluate(() => "isOld" in globalThis)) await pause(50);
    },
    evaluate,
    drag: (places) => dragMouse(session, places),
    press: (keys) => pressKeys(session, keys),
    type: (text) => typeText(session, text),
    async choose(selector, path) {
      const found = await send<Record<string, string>>("POST", "/element", {
        using: "css selector",
        value: selector,
      });
      await send("POST", `/element/${Object.values(found)[0]}/value`, { text: path });
    },
    resize,
    async saved(act) {
      const file = await savedIn(home, act);
      // Under the page the window lists what it has saved, at the cost of the page's height.
      await resize(...size);
      return file;
    },
    close: () => session.end(),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

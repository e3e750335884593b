import { assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Driver, Engine } from "@/tests/support/browsers/driver.ts";
import { type FaultyNetwork, openFaultyNetwork } from "@/tests/support/faulty_network.ts";
import { type OpenSite, openSite } from "@/tests/support/site.ts";
import { hasten } from "@/tests/support/browsers/hasten.ts";
import { visitIn } from "@/tests/support/browsers/visitor.ts";
import { until } from "@/tests/support/until.ts";

/**
 * What a page says, and how visitors go on, where the scripts that it starts with came to harm on their way.
 *
 * @param isBrief Only what browsers differ in: what they remember of a script, and what they tell of one that does not run.
 */
export function tellOfFaultyScripts(engine: Engine, isBrief = false): void {
  describe("a page whose scripts come to harm", () => {
    let site: OpenSite;
    let network: FaultyNetwork;
    beforeAll(async () => {
      site = await openSite();
      network = openFaultyNetwork(site.origin);
    });
    afterAll(async () => {
      await network.close();
      await site.close();
    });

    for (
      const [what, paths, fault] of [
        ["there is no editor", EDITOR, "missing"],
        ["its editor cannot be read", EDITOR, "unreadable"],
        ["its editor is empty", EDITOR, "empty"],
        ["all that it runs is cut off", RUNTIME, "cut off"],
        ["what starts it is empty", null, "empty"],
      ] as const
    ) {
      for (const way of ["its own button", "the browser's"] as const) {
        // A page that is loaded anew forgets alike what was wrong.
        if (way === "the browser's" && fault !== "missing") continue;
        if (isBrief && fault !== "missing" && fault !== "unreadable") continue;
        it(`says so where ${what}, and has all again after a reload by ${way}`, async () => {
          const driver = await engine.open({ savesData: true });
          network.spoil(paths ?? await starterOf(network.origin), fault);
          await driver.goto(network.origin);
          await until(async () => await alarms(driver) === 1, "The page did not tell");
          network.spoil(null);
          // What is chosen before goes along with the page's own button.
          const isChosen = way === "its own button" && fault === "missing";
          if (isChosen) await driver.choose('input[type="file"]:not([capture])', PHOTO);
          if (way === "the browser's") await driver.reload();
          else await driver.evaluate(pressReload);
          await until(
            // The page that goes away may not answer any more.
            () => listens(driver).catch(() => false),
            "The editor did not come",
          );
          assertEquals(await alarms(driver), 0);
          if (isChosen) await until(() => hasPiece(driver), "What was chosen was lost");
          await driver.close();
        });
      }
    }

    it("asks again for a part that did not come, and for what it shares with others", async () => {
      network.spoil(SHARED);
      const visitor = await visitIn(engine, network.origin, { savesData: true });
      await visitor.read("alert", /could not be loaded/);
      network.spoil(null);
      await visitor.press("button", "Try again");
      await visitor.untilGone("button", "Try again");
      network.spoil(SHARED);
      await visitor.offer(PHOTO);
      // The upload waits for what will show it.
      await visitor.read("alert", /could not be loaded/);
      network.spoil(null);
      await visitor.press("button", "Try again");
      await visitor.untilReady();
      for (
        const [opener, name, paths] of [
          ["Touch up", "Touch up", /\/TouchUpPart-/],
          ["Compare", "Before and after", /\/ComparePart-/],
        ] as const
      ) {
        network.spoil(paths);
        await visitor.press("button", opener);
        await visitor.read("alert", /could not be loaded/);
        network.spoil(null);
        // By key, for a dialog that has just come may still move.
        await visitor.focus("button", "Try again");
        await visitor.driver.press("Enter");
        await visitor.boxOf("dialog", name);
        await visitor.driver.press("Escape");
        await visitor.untilGone("dialog", name);
      }
      assertEquals(await visitor.problems(), []);
      await visitor.leave();
    });

    it("says what takes long, and goes on when it comes, or when it is asked for again", async () => {
      network.spoil(/\/engine\/|\/Studio-/, "endless");
      const visitor = await visitIn(engine, network.origin, { savesData: true });
      await visitor.driver.evaluate(hasten);
      await visitor.offer(PHOTO);
      await visitor.read("status", /makes the pixels is taking long/);
      network.spoil(/\/Studio-/, "endless");
      await visitor.press("button", "Try again");
      await visitor.read("alert", /is taking long to load/);
      assertEquals(await visitor.count("button", "Try again"), 1);
      // What has begun never ends, and what begins now does.
      network.spoil(/(?!)/, "endless");
      await visitor.press("button", "Try again");
      await visitor.untilReady();
      network.spoil(/\/TouchUpPart-/, "endless");
      await visitor.press("button", "Touch up");
      await visitor.read("alert", /is taking long to load/);
      network.spoil(null);
      await visitor.boxOf("dialog", "Touch up");
      await visitor.untilGone("dialog", "This part is on its way …");
      assertEquals(await visitor.problems(), []);
      await visitor.leave();
    });

    // What waits here is the same code in every browser, and time in workers cannot be hastened.
    if (isBrief) return;
    it("says so where what tells files apart takes long, or what a running engine needs", async () => {
      const visitor = await visitIn(engine, network.origin, { savesData: true });
      await visitor.driver.evaluate(hasten);
      await visitor.upload(PHOTO);
      const palette = await Deno.makeTempFile({ suffix: ".hex" });
      await Deno.writeTextFile(palette, "112233\ncc8844\n");
      network.spoil(/\/take_sorted-/, "endless");
      await visitor.offer(palette);
      await visitor.read("alert", /is taking long to load/);
      network.spoil(/(?!)/, "endless");
      await visitor.press("button", "Try again");
      await visitor.read("status", /2 colors of your own/);
      assertEquals(await visitor.count("button", "Try again"), 0);
      await visitor.untilReady();
      network.spoil(/\/engine\/auto-/, "endless");
      await visitor.press("button", "Fewest colors");
      await visitor.read("status", /makes the pixels is taking long/);
      network.spoil(/(?!)/, "endless");
      await visitor.press("button", "Try again");
      await visitor.read("status", /from afar/);
      await visitor.untilGone("button", "Try again");
      assertEquals(await visitor.problems(), []);
      await visitor.leave();
      await Deno.remove(palette);
    });
  });
}

const PHOTO = new URL("../fixtures/photos/kitten.jpg", import.meta.url).pathname;
/** What several parts of the editor import. */
const SHARED = /\/chunk-[\w-]+\.js$/;

const EDITOR = /\/PixelEditor\.js$/;
const RUNTIME = /\/fresh-runtime\.js$/;

/** The script of the home page that starts the editor, which is named by its content. */
async function starterOf(origin: string): Promise<RegExp> {
  const html = await (await fetch(origin)).text();
  return new RegExp(`${/type="module" src="([^"]+)"/.exec(html)![1]}$`);
}

/** How often the page says that something could not be loaded. */
async function alarms(driver: Driver): Promise<number> {
  return await driver.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="alert"]')]
      .filter(({ innerText }) => innerText.includes("could not be loaded")).length
  );
}

function pressReload(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[role="alert"] button')];
  buttons.find(({ innerText }) => innerText.trim() === "Reload the page")!.click();
}

/** Whether a piece is on screen. */
async function hasPiece(driver: Driver): Promise<boolean> {
  return await driver.evaluate(() =>
    document.querySelector<HTMLElement>("#editor")?.dataset.state === "ready"
  );
}

/** Whether the editor takes what is dragged over the page. */
async function listens(driver: Driver): Promise<boolean> {
  return await driver.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["picture"], "a.png", { type: "image/png" }));
    const event = new DragEvent("dragenter", { dataTransfer, bubbles: true, cancelable: true });
    const isTaken = !document.querySelector("h1")?.dispatchEvent(event);
    document.querySelector("h1")?.dispatchEvent(
      new DragEvent("dragleave", { dataTransfer, bubbles: true }),
    );
    return isTaken && document.querySelector("h1") !== null;
  });
}

import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import {
  card,
  download,
  field,
  photo,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
} from "./editor_visit.ts";

describe("the editor when something breaks", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("starts a worker that died anew, with the work intact, and says so", async () => {
    const { page, problems, leave } = await visit(stage);
    await upload(page, await photo("machu_picchu", 800, 600));
    const [worker] = page.workers();
    const isGone = worker!.waitForEvent("close");
    await worker!.evaluate(() => close());
    await isGone;
    await page.getByRole("status").getByText("Your work is intact").waitFor();
    await field(page, "spinbutton", "Width").fill("52");
    await untilReady(page);
    assert((await card(page, "Pixels").innerText()).includes("52 × 30"));
    assertEquals((await download(page, "Pixels", "SVG")).name, "machu_picchu_52x30_pixels.svg");
    assertEquals(problems, []);
    await leave();
  });

  it("says so where a sample cannot be loaded, and takes the next picture", async () => {
    const { page, leave } = await visit(stage);
    await page.route("**/samples/*", (route) => route.abort());
    await page.getByRole("button", { name: /^Try / }).first().click();
    await page.getByRole("alert").getByText(/could not be loaded/).waitFor();
    await upload(page, await photo("coffee", 300, 225));
    await leave();
  });
});

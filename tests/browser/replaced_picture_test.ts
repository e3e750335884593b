import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { closeDialog, middleOf, openDialog, type Opener } from "./dialogs.ts";
import {
  card,
  field,
  photo,
  photoPath,
  press,
  setStage,
  type Stage,
  untilOpen,
  untilReady,
  type Upload,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";
import { untilKept } from "./kept_work.ts";
import { pieceData } from "./piece_data.ts";

/** Parts that show the picture or the piece. */
const PARTS = ["Touch up", "Crop", "Compare", "More downloads of Pixels"] as const;

/** Hands files over as other programs do. */
async function hand(page: Page, how: "drop" | "paste", { name, mimeType, buffer }: Upload) {
  const bytes = buffer.toString("base64");
  await page.evaluate(({ how, name, mimeType, bytes }) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([content], name, { type: mimeType }));
    const init = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(
      how === "drop"
        ? new DragEvent("drop", { ...init, dataTransfer: transfer })
        : new ClipboardEvent("paste", { ...init, clipboardData: transfer }),
    );
  }, { how, name, mimeType, bytes });
}

/** Takes a color in hand and begins a stroke that does not end. */
async function beginStroke(page: Page, color: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "Touch up" });
  await dialog.getByLabel("Add color").fill(color);
  const [x, y] = await middleOf(dialog.getByRole("application"));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 10, { steps: 3 });
}

describe("a picture that comes while another is worked on", () => {
  const guest = visitOnce();
  /** Every picture has a name of its own, by which it is told from those before. */
  let count = 0;
  const another = async () => ({ ...await photo("coffee", 320, 240), name: `${++count}.png` });
  const dog = async () => ({ ...await photo("dog", 320, 240), name: `dog ${++count}.png` });

  // The first, because a piece that is opened again keeps its size from then on.
  it("keeps a crop frame that was not applied with the piece before, and says so", async () => {
    const { page, problems } = guest;
    const [before, after] = [await dog(), await another()];
    await upload(page, before);
    const dialog = await openDialog(page, "Crop");
    await dialog.getByLabel("Aspect ratio").selectOption("1:1");
    await hand(page, "paste", after);
    await untilOpen(page, after.name);
    await page.getByRole("status").filter({ hasText: `crop frame on ${before.name}` }).waitFor();
    assertEquals(new URL(page.url()).searchParams.get("crop"), null);
    await page.getByRole("button", { name: `Open ${before.name}` }).click();
    await untilOpen(page, before.name);
    await page.waitForURL(/crop=/);
    await card(page, "Pixels").getByText("30 × 30").waitFor();
    assertEquals(problems, []);
  });

  for (const how of ["paste", "drop"] as const) {
    it(`keeps a stroke under way with the piece before: ${how}`, async () => {
      const { page, problems } = guest;
      const [before, after] = [await dog(), await another()];
      await upload(page, before);
      await openDialog(page, "Touch up");
      await beginStroke(page, "#00ff00");
      await hand(page, how, after);
      await untilOpen(page, after.name);
      await page.mouse.up();
      assertEquals(await page.getByRole("dialog").count(), 0);
      assertEquals((await pieceData(page)).count("#00ff00"), 0);
      await page.getByRole("button", { name: `Open ${before.name}` }).click();
      await untilOpen(page, before.name);
      const painted = (await pieceData(page)).count("#00ff00");
      assert(painted >= 2, `${painted} cells were kept.`);
      assertEquals(problems, []);
    });
  }

  for (const part of PARTS satisfies readonly Opener[]) {
    it(`closes what shows the piece before: ${part}`, async () => {
      const { page, problems } = guest;
      const after = await another();
      await openDialog(page, part);
      await hand(page, "paste", after);
      await untilOpen(page, after.name);
      assertEquals(await page.getByRole("dialog").count(), 0);
      await closeDialog(await openDialog(page, part));
      assertEquals(problems, []);
    });
  }

  it("lets it be read that it cannot be opened, and keeps the stroke", async () => {
    const { page } = guest;
    await upload(page, await dog());
    await openDialog(page, "Touch up");
    await beginStroke(page, "#00ff00");
    const buffer = Buffer.from("A letter");
    await hand(page, "paste", { name: "letter.png", mimeType: "image/png", buffer });
    await page.getByRole("alert").filter({ hasText: /\w/ }).waitFor();
    await page.mouse.up();
    assertEquals(await page.getByRole("dialog").count(), 0);
    await page.getByRole("button", { name: "Dismiss" }).click();
    assert((await pieceData(page)).count("#00ff00") >= 2);
  });

  it("tells of touch-ups that a size leaves behind, and takes the size back", async () => {
    const { page, problems } = guest;
    await upload(page, await dog());
    const dialog = await openDialog(page, "Touch up");
    await beginStroke(page, "#00ff00");
    await page.mouse.up();
    await dialog.getByRole("button", { name: "Done" }).click();
    await untilReady(page);
    const painted = (await pieceData(page)).count("#00ff00");
    const word = page.getByRole("status").filter({
      hasText: `left out at this size: ${painted}`,
    });
    const undo = page.getByRole("button", { name: "Undo the change of size" });
    const width = field(page, "spinbutton", "Width");
    await width.fill("20");
    await word.waitFor();
    await undo.click();
    await untilReady(page);
    assertEquals((await pieceData(page)).count("#00ff00"), painted);

    // Far below the stage of a small phone it is where the eye is, and words stay whole.
    const usual = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("heading", { name: "Other aspect ratios" }).evaluate((heading) =>
      heading.scrollIntoView()
    );
    await width.fill("20");
    await word.waitFor();
    await untilReady(page);
    const [said, way] = [(await word.boundingBox())!, (await undo.boundingBox())!];
    const places = JSON.stringify([said, way]);
    assert(said.y >= 0 && way.y >= said.y && way.y + way.height < 200, places);
    assert(said.width >= 190 && said.height <= 60, places);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await word.waitFor({ state: "detached" });
    assertEquals(await undo.count(), 0);
    assert(await width.evaluate((input) => input === document.activeElement));
    await press(page, "Undo");
    assertEquals((await pieceData(page)).count("#00ff00"), painted);
    await page.setViewportSize(usual);
    assertEquals(problems, []);
  });
});

describe("two tabs on one piece", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("keeps what each of them makes of it", async () => {
    const { page, problems, leave } = await visit(stage);
    await upload(page, photoPath("dog"));
    await untilKept(page, ({ name }) => name === "dog.jpg");
    const other = await page.context().newPage();
    await other.goto(stage.origin);
    await other.getByRole("button", { name: /^Open dog\.jpg/ }).click();
    await untilReady(other);
    for (const [tab, width] of [[other, "21"], [page, "22"], [other, "23"]] as const) {
      await tab.bringToFront();
      await field(tab, "spinbutton", "Width").fill(width);
      await untilReady(tab);
      await untilKept(tab, ({ columns }) => columns === Number(width));
    }
    await page.reload();
    await untilReady(page);
    await other.reload();
    await untilReady(other);
    assert((await card(page, "Pixels").innerText()).includes("22 ×"));
    assert((await card(other, "Pixels").innerText()).includes("23 ×"));
    assertEquals(await page.getByRole("button", { name: /^Open dog\.jpg/ }).count(), 2);
    assertEquals(problems, []);
    await leave();
  });
});

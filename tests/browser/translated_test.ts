import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { openDialog } from "./dialogs.ts";
import { card, field, photo, press, untilReady, upload, visitOnce } from "./editor_visit.ts";

describe("a page that the browser translates", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("goes on telling what changes", async () => {
    const { page, problems } = guest;
    await translate(page);
    await upload(page, await photo("dog", 400, 300));
    await field(page, "combobox", "Palette").selectOption({ label: "PICO-8" });
    await untilReady(page);
    for (const detail of ["31", "48"]) {
      await translate(page);
      await field(page, "spinbutton", "Detail level").fill(detail);
      await field(page, "spinbutton", "Colors").fill(detail === "31" ? "5" : "2");
      await field(page, "slider", "Brightness").fill(detail);
      await untilReady(page);
      const size = `${Math.round(Number(detail) * 4 / 3)} × ${detail}`;
      const colors = detail === "31" ? "5 colors" : "2 colors";
      await page.getByRole("status").getByText(`${size} cells, ${colors}.`).waitFor();
      for (const name of ["Pixels", "Bricks", "On the wall"]) {
        await card(page, name).getByText(size).waitFor();
      }
      await card(page, "Pixels").getByText(colors).waitFor();
      const facts = page.locator("summary", { hasText: "Facts" });
      await facts.getByText(colors).waitFor();
      const told = new RegExp(`^Facts${size} = [\\d,]+ cells · ${colors} in use$`);
      assertMatch(await facts.textContent() ?? "", told);
      await page.locator("label", { hasText: "Brightness" }).getByText(`+${detail}`).waitFor();
    }
    await translate(page);
    await field(page, "spinbutton", "Aspect ratio").fill("3");
    await page.getByText("The picture is stretched 125 % in width.").waitFor();
    await translate(page);
    await field(page, "spinbutton", "Aspect ratio").fill("2");
    await page.getByText("The picture is stretched 50 % in width.").waitFor();
    await field(page, "spinbutton", "Detail level").fill("9999");
    await page.getByRole("alert").getByText("not 9999").waitFor();
    await translate(page);
    await field(page, "spinbutton", "Detail level").fill("0");
    await page.getByRole("alert").getByText("not 0").waitFor();
    await translate(page);
    await press(page, "Reset Size");
    await upload(page, { ...await photo("tulips", 300, 300), name: "flowers.png" });
    const shown = page.getByRole("group", { name: "Picture" }).getByTitle("flowers.png");
    await shown.getByText("flowers.png").waitFor();
    const bar = page.getByRole("region", { name: "Controls" });
    assertEquals(await bar.getByText("dog.png").count(), 0);
    assertEquals(problems, []);
  });

  it("goes on in its dialogs", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("dog", 400, 300));
    const palettes = await openDialog(page, "Browse palettes");
    for (const [search, found] of [["PICO", /^\d palettes?$/], ["nothing at all", /^No palette/]]) {
      await translate(page);
      await palettes.getByLabel("Search palettes").fill(String(search));
      await palettes.getByRole("status").getByText(found!).waitFor();
    }
    await translate(page);
    await palettes.getByRole("button", { name: "Done" }).click();

    const crop = await openDialog(page, "Crop");
    await translate(page);
    await crop.getByRole("combobox").selectOption("1:1");
    await crop.getByText("300 × 300 pixels").waitFor();
    await crop.getByRole("button", { name: "Crop", exact: true }).click();
    await crop.waitFor({ state: "hidden" });
    await untilReady(page);
    const picture = card(page, "Uploaded image");
    await picture.getByText("Only the bright part is used.").waitFor();
    await translate(page);
    await picture.getByRole("button", { name: "Use all of it" }).click();
    await picture.getByText("Only the bright part is used.").waitFor({ state: "detached" });
    assertMatch(await picture.locator("p").last().textContent() ?? "", /^PNG, [^·]+$/);
    await untilReady(page);

    const touchUp = await openDialog(page, "Touch up");
    for (const [key, column] of [["ArrowRight", 22], ["ArrowRight", 23], ["ArrowLeft", 22]]) {
      await translate(page);
      await page.keyboard.press(String(key));
      await touchUp.getByText(`Column ${column}, row`).waitFor();
    }
    await touchUp.getByRole("button", { name: "Lock" }).click();
    await translate(page);
    await touchUp.getByRole("button", { name: "Unlock" }).click();
    await touchUp.getByRole("button", { name: "Lock", exact: true }).waitFor();
    assertEquals(problems, []);
  });

  it("is told to leave numbers alone", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 400, 300));
    for (const text of ["40 × 30", "400 × 300 pixels", "dog.png"]) {
      const isLeft = await page.getByText(text, { exact: true }).first().evaluate((element) =>
        element.closest("[translate=no]") !== null
      );
      assert(isLeft, text);
    }
  });
});

/** Does to the page what browsers do that translate it: each text gives way to elements with another text, here the same. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement!;
      if (text.data.trim() === "" || parent.closest("script, style, option, textarea, title")) {
        continue;
      }
      const outer = document.createElement("font");
      outer.append(document.createElement("font"));
      outer.firstElementChild!.textContent = text.data;
      text.replaceWith(outer);
    }
  });
}

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { field, photo, untilReady, upload, visitOnce } from "./editor_visit.ts";
import { pieceData } from "./piece_data.ts";

describe("settings that are chosen for a goal", () => {
  const guest = visitOnce();

  it("are shown with reasons, and taken back as one step", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("kitten", 400, 300));
    const before = await pieceData(page);
    await page.getByRole("button", { name: "Fewest colors" }).click();
    await page.getByText(/^\d+ colors: off by .* from afar/).waitFor();
    await untilReady(page);
    const after = await pieceData(page);
    assert(after.palette.length < before.palette.length, `${after.palette.length}`);
    assertEquals([after.columns, after.rows], [before.columns, before.rows]);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await untilReady(page);
    assertEquals((await pieceData(page)).palette, before.palette);
    assert(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled());
    assertEquals(problems, []);
  });

  it("leave room for the visitor's own: what is changed meanwhile stands", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("lemurs", 400, 300));
    await page.getByRole("button", { name: "Poster", exact: true }).click();
    await field(page, "spinbutton", "Colors").fill("5");
    await untilReady(page);
    assertEquals((await pieceData(page)).palette.length, 5);
    assertEquals(
      await page.getByRole("button", { name: "Poster", exact: true, pressed: true }).count(),
      0,
    );
    assertEquals(problems, []);
  });

  it("are judged in the facts, in words and on a map", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("kitten", 400, 300));
    await page.locator("summary").filter({ hasText: "Facts" }).click();
    const far = page.getByText(/^Colors from afar: off by [\d.]+/);
    await far.waitFor();
    const before = Number(/by ([\d.]+)/.exec(await far.innerText())![1]!.replace(/\.$/, ""));
    await page.getByText(/^Lone cells: \d+ %/).waitFor();
    await page.getByRole("checkbox", { name: "Show where it differs most" }).check();
    await page.getByRole("img", { name: /^Map of the piece/ }).waitFor();
    await field(page, "spinbutton", "Colors").fill("2");
    await untilReady(page);
    await page.waitForFunction((before) => {
      const text = [...document.querySelectorAll("p")].map((p) => p.innerText)
        .find((line) => line.startsWith("Colors from afar"));
      return Number.parseFloat(/by ([\d.]+)/.exec(text ?? "")?.[1] ?? "0") > before;
    }, before);
    assertEquals(problems, []);
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { field, untilReady, upload, visitOnce } from "./editor_visit.ts";
import { pieceData } from "./piece_data.ts";

const PORTRAIT = "static/samples/astronaut.jpg";

describe("subjects of a picture", () => {
  const guest = visitOnce({ savesData: false });

  it("offers the face that it finds, lets its colors come first, and takes that back", async () => {
    const { page, problems } = guest;
    await upload(page, PORTRAIT);
    await field(page, "combobox", "Palette").selectOption({ label: "Best of this picture" });
    await untilReady(page);
    const before = (await pieceData(page)).palette;
    await page.getByText("There is a face in this picture.").waitFor();
    await page.getByRole("button", { name: "Yes, favor it" }).click();
    await untilReady(page);
    assert(String((await pieceData(page)).palette) !== String(before));
    assertEquals(await page.getByText("There is a face in this picture.").count(), 0);
    await page.waitForURL(/subject=0\.\d+,/);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await untilReady(page);
    assertEquals((await pieceData(page)).palette, before);
    await page.getByRole("button", { name: "Ignore", exact: true }).click();
    assertEquals(await page.getByText("There is a face in this picture.").count(), 0);
    assertEquals(problems, []);
  });

  it("are marked by a tap, by drawing, and by keys alone", async () => {
    const { page, problems } = guest;
    await upload(page, "static/samples/tulips.jpg");
    await page.getByRole("button", { name: "What matters" }).click();
    const dialog = page.getByRole("dialog", { name: "What matters" });
    const { x, y, width, height } = (await dialog.locator("canvas").boundingBox())!;
    await page.mouse.click(x + 0.25 * width, y + 0.25 * height);
    await page.mouse.move(x + 0.5 * width, y + 0.5 * height);
    await page.mouse.down();
    await page.mouse.move(x + 0.75 * width, y + 0.9 * height, { steps: 4 });
    await page.mouse.up();
    await dialog.getByText("2 subjects are marked.").waitFor();
    await dialog.getByRole("button", { name: "Mark the middle" }).press("Enter");
    const third = dialog.getByRole("application", { name: /^Subject 3/ });
    for (const key of ["Shift+ArrowRight", "+", "-"]) await third.press(key);
    await dialog.getByRole("application", { name: /^Subject 1/ }).press("Delete");
    await dialog.getByText("2 subjects are marked.").waitFor();
    await dialog.getByRole("button", { name: "Done" }).press("Enter");
    await untilReady(page);
    await page.waitForURL(/subject=/);
    const marks = new URL(page.url()).searchParams.get("subject")!.split(";")
      .map((mark) => mark.split(",").map(Number));
    assertEquals(marks.length, 2);
    const [drawn, middle] = marks as [number[], number[]];
    const wanted = [0.5, 0.5, 0.25, 0.4];
    for (const [i, value] of wanted.entries()) {
      assert(Math.abs(drawn[i]! - value) < 0.02, `${drawn}`);
    }
    assert(Math.abs(middle[0]! + middle[2]! / 2 - 0.55) < 0.01, `${middle}`);
    assertEquals(problems, []);
  });
});

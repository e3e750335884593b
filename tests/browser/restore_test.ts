import { Buffer } from "node:buffer";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { field, untilReady, type Upload, upload, visitOnce } from "./editor_visit.ts";
import { type PieceData, pieceData } from "./piece_data.ts";

const OFFER = "This looks like pixel art already: 16 × 16.";

/** The sprite as others pass it on: every pixel eleven wide and high, saved as JPEG. */
async function enlarged(): Promise<Upload> {
  const bytes = await Deno.readFile("tests/fixtures/pictures/sprite16.png");
  const jpeg = await sharp(bytes).flatten({ background: "#ffffff" })
    .resize(176, 176, { kernel: "nearest" }).jpeg({ quality: 88 }).toBuffer();
  return { name: "sprite.jpg", mimeType: "image/jpeg", buffer: Buffer.from(jpeg) };
}

/** The largest difference of a channel from the sprite over white. */
async function farthest({ palette, cells }: PieceData): Promise<number> {
  const bytes = await Deno.readFile("tests/fixtures/pictures/sprite16.png");
  const truth = await sharp(bytes).flatten({ background: "#ffffff" }).removeAlpha().raw()
    .toBuffer();
  return Math.max(...cells.flatMap((cell, i) => {
    const color = Number.parseInt(palette[cell]!.slice(1, 7), 16);
    return [16, 8, 0].map((shift, c) => Math.abs((color >> shift & 255) - truth[i * 3 + c]!));
  }));
}

describe("pixel art in a picture", () => {
  const guest = visitOnce();

  it("is noticed, given back at a touch, and may be left again", async () => {
    const { page, problems } = guest;
    await upload(page, await enlarged());
    await page.getByText(OFFER).waitFor();
    await page.getByRole("button", { name: "Restore its pixels" }).click();
    await page.getByText("Its 16 × 16 pixels are restored.").waitFor();
    await untilReady(page);
    const piece = await pieceData(page);
    assertEquals([piece.columns, piece.rows], [16, 16]);
    const away = await farthest(piece);
    if (away > 24) throw new RangeError(`${away}`);
    await page.getByRole("button", { name: "Back to the picture" }).click();
    await page.getByText(OFFER).waitFor();
    await untilReady(page);
    assertEquals(await field(page, "spinbutton", "Width").inputValue(), "30");
    await page.getByRole("button", { name: "Ignore", exact: true }).click();
    assertEquals(await page.getByText(OFFER).count(), 0);
    assertEquals(problems, []);
  });

  it("is given back where its lines are laid by hand, by keys alone", async () => {
    const { page, problems } = guest;
    await upload(page, await enlarged());
    await page.getByRole("button", { name: "Restore pixels", exact: true }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Restore pixels" });
    for (const name of ["Pixels across", "Pixels down"]) {
      await dialog.getByRole("spinbutton", { name }).fill("8");
    }
    await dialog.getByRole("application", { name: /^Lines/ }).press("Shift+ArrowRight");
    assertEquals(await dialog.getByRole("spinbutton", { name: "From the left" }).inputValue(), "2");
    await dialog.getByRole("application", { name: /^Lines/ }).press("Shift+ArrowLeft");
    await dialog.getByRole("button", { name: "Restore its pixels" }).press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Its 8 × 8 pixels are restored.").waitFor();
    await page.waitForURL(/size=8x8/);
    await untilReady(page);
    const { columns, rows } = await pieceData(page);
    assertEquals([columns, rows], [8, 8]);
    await page.getByRole("button", { name: "Keep them" }).click();
    assertEquals(problems, []);
  });
});

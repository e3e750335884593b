import type { Locator, Page } from "playwright-core";
import { contentOf } from "../support/content_of.ts";
import type { Cells } from "./box_average.ts";

/** The piece on screen, as its JSON download tells it. */
export interface PieceData {
  readonly columns: number;
  readonly rows: number;
  readonly palette: readonly string[];
  readonly cells: readonly number[];
  /** Number of cells of a color. */
  count(hex: string): number;
}

/** Downloads the piece as JSON through the dialog. */
export async function pieceData(page: Page): Promise<PieceData> {
  await press(page.getByRole("button", { name: "More downloads of Pixels" }));
  const dialog = page.getByRole("dialog", { name: "Download" });
  await press(dialog.getByLabel("JSON"));
  const coming = page.waitForEvent("download");
  await press(dialog.getByRole("button", { name: "Download", exact: true }));
  const data = JSON.parse(new TextDecoder().decode(await contentOf(await coming)));
  await press(dialog.getByRole("button", { name: "Close" }));
  await dialog.waitFor({ state: "hidden" });
  return {
    ...data,
    count: (hex) => data.cells.filter((cell: number) => data.palette[cell] === hex).length,
  };
}

/** Without a mouse, whose way there takes several frames. */
async function press(control: Locator): Promise<void> {
  await control.evaluate((element) => (element as HTMLElement).click());
}

/** The colors of an opaque piece, cell by cell. */
export function cellColors({ palette, cells }: PieceData): Cells {
  return cells.map((cell) => {
    const value = Number.parseInt(palette[cell]!.slice(1), 16);
    return [value >> 16, value >> 8 & 255, value & 255];
  });
}

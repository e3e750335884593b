import type { Locator, Page } from "playwright-core";

/** The buttons that open a dialog, and the names of the dialogs. */
const NAMES = {
  "Touch up": "Touch up",
  Crop: "Crop",
  Compare: "Before and after",
  "More downloads of Pixels": "Download",
  "Browse palettes": "Browse palettes",
} as const;

export type Opener = keyof typeof NAMES;

export const OPENERS = Object.keys(NAMES) as Opener[];

/** Opens a dialog by its button and waits until it is there. */
export async function openDialog(page: Page, opener: Opener): Promise<Locator> {
  await page.getByRole("button", { name: opener, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: NAMES[opener], exact: true });
  await dialog.waitFor();
  return dialog;
}

/** Closes a dialog by key and waits until it is gone. */
export async function closeDialog(dialog: Locator): Promise<void> {
  await dialog.page().keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
}

/** A place on the screen. */
export type Place = readonly [x: number, y: number];

/** The middle of what is on screen. */
export async function middleOf(thing: Locator): Promise<Place> {
  const { x, y, width, height } = (await thing.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

/** Presses the mouse on the middle of a thing, moves it, and lets go. */
export async function dragBy(thing: Locator, dx: number, dy: number): Promise<void> {
  const { mouse } = thing.page();
  const [x, y] = await middleOf(thing);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx, y + dy, { steps: 5 });
  await mouse.up();
}

/** Fingers on the screen: each call tells where they are now; none lifts them. */
export async function fingersOn(page: Page): Promise<(...places: Place[]) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  let down = 0;
  return async (...places) => {
    const type = places.length > down
      ? "touchStart"
      : places.length < down
      ? "touchEnd"
      : "touchMove";
    down = places.length;
    await session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: places.map(([x, y], id) => ({ x, y, id })),
    });
  };
}

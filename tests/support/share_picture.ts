import type { Buffer } from "node:buffer";
import type { Page } from "playwright-core";

/** A picture for a form. */
interface Picture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * Posts a picture as a system's share sheet does with an installed app: to where the manifest says, in the field that it names. Waits for
 * the page that this leads to.
 *
 * @param page one of the site's
 */
export async function sharePicture(page: Page, picture: Picture): Promise<void> {
  await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>("link[rel=manifest]")!;
    const { share_target: target } = await (await fetch(href)).json();
    const form = document.createElement("form");
    form.id = "share-sheet";
    form.action = new URL(target.action, href).href;
    form.method = target.method;
    form.enctype = target.enctype;
    const input = document.createElement("input");
    input.type = "file";
    input.name = target.params.files[0].name;
    form.append(input);
    document.body.append(form);
  });
  const form = page.locator("#share-sheet");
  await form.locator("input").setInputFiles(picture);
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    form.evaluate((element) => (element as HTMLFormElement).submit()),
  ]);
}

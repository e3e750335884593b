import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { writeManifest } from "./manifest.ts";

const manifest = writeManifest("en");

describe("writeManifest", () => {
  it("tells the true sizes of its pictures", async () => {
    const pictures = [
      ...manifest.icons,
      ...manifest.screenshots,
      ...manifest.shortcuts.flatMap(({ icons }) => icons),
    ];
    for (const { src, sizes, type } of pictures) {
      const { width, height, format } = await sharp(`static${src}`).metadata();
      assertEquals([src, `${width}x${height}`, `image/${format}`], [src, sizes, type]);
    }
  });

  it("has what browsers ask for of an app with a share sheet's entry", () => {
    const sizes = manifest.icons.map(({ sizes }) => sizes);
    assert(sizes.includes("192x192") && sizes.includes("512x512"));
    assertEquals(manifest.screenshots.map(({ form_factor }) => form_factor), ["wide", "narrow"]);
    assert(manifest.short_name.length <= 12, "Home screens cut longer names.");
    const { method, enctype, params } = manifest.share_target;
    assertEquals([method, enctype], ["POST", "multipart/form-data"]);
    assertEquals(params.files.flatMap(({ accept }) => accept), ["image/*"]);
  });

  it("opens pages of the site alone", () => {
    const { start_url, scope, shortcuts, file_handlers, share_target } = manifest;
    const addresses = [
      start_url,
      share_target.action,
      ...shortcuts.map(({ url }) => url),
      ...file_handlers.map(({ action }) => action),
    ];
    for (const address of addresses) assert(address.startsWith(scope), address);
  });
});

import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertThrows } from "@std/assert";
import {
  avifStart,
  bmp,
  box,
  gif,
  join,
  jpegStart,
  type Part,
  png,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { identify } from "./identify.ts";

const pixel = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

function see(...parts: readonly Part[]) {
  return identify(new DataView(join(...parts).buffer));
}

function refuses(words: string, ...parts: readonly Part[]) {
  assertThrows(() => see(...parts), TypeError, words);
}

describe("identify", () => {
  it("knows the formats that are opened by their first bytes", () => {
    assertEquals(see(jpegStart(1, 1)), "JPEG");
    assertEquals(see(png(pixel)), "PNG");
    assertEquals(see(gif(1, 1, [])), "GIF");
    assertEquals(see("GIF87a"), "GIF");
    assertEquals(see(webp(vp8x(1, 1, 0))), "WebP");
    assertEquals(see(bmp(1, 1)), "BMP");
    assertEquals(see(avifStart()), "AVIF");
    assertEquals(see([0xff, 0x0a]), "JPEG XL");
    assertEquals(see([0, 0, 0, 12], "JXL \r\n\x87\n"), "JPEG XL");
  });

  it("tells AVIF and HEIC apart by all of their brands", () => {
    assertEquals(see(box("ftyp", "mif1", [0, 0, 0, 0], "mif1avif")), "AVIF");
    assertEquals(see(box("ftyp", "avis", [0, 0, 0, 0], "msf1")), "AVIF");
    refuses("HEIC", box("ftyp", "mif1", [0, 0, 0, 0], "mif1heic"));
    refuses("Save it as JPEG or PNG", box("ftyp", "heic", [0, 0, 0, 0], "mif1heic"));
    refuses("a video", box("ftyp", "isom", [0, 0, 0, 0], "isommp42"));
    refuses("Canon", box("ftyp", "crx ", [0, 0, 0, 0], "crx isom"));
  });

  it("refuses drawings that can carry programs, however they begin", () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
    for (
      const start of [
        "",
        "\xef\xbb\xbf",
        " \n\t",
        `<?xml version="1.0"?>`,
        "<!-- by hand -->",
        `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "">`,
      ]
    ) refuses("an SVG drawing", start, svg);
    refuses("an SVG drawing", "<SVG/>");
    refuses("an SVG drawing", `<s:svg xmlns:s="http://www.w3.org/2000/svg"/>`);
    refuses("an SVG drawing", `<!--${"drawn by hand ".repeat(200)}-->`, svg);
    refuses("an SVG drawing", utf16(svg, true));
    refuses("an SVG drawing", utf16(svg, false));
    refuses("a compressed archive", "\x1f\x8b\x08\0");
  });

  it("names other things for what they are", () => {
    refuses("a web page", "<!doctype html><title>404</title>");
    refuses("a web page", `<html><body><svg width="1"/></body></html>`);
    refuses("a PDF document", "%PDF-1.7");
    refuses("a text", "BMW is not a bitmap, and this is a letter to you.");
    refuses("a text", "Dear sir");
    refuses("a ZIP archive", "PK\x03\x04");
    refuses("a TIFF or camera raw picture", "II*\0\x08\0\0\0");
    refuses("a Photoshop document", "8BPS\0\x01");
    refuses("a JPEG 2000 picture", [0, 0, 0, 12], "jP  \r\n\x87\n");
    refuses("an icon file", [0, 0, 1, 0, 1, 0]);
    refuses("a program", "MZ\x90\0");
  });

  it("says of all else that it is not known", () => {
    refuses("not a picture in a known format", [0]);
    refuses("not a picture in a known format", [1, 2, 3, 200, 0, 7]);
  });

  it("tells a PNG whose first bytes are spoiled", () => {
    for (const start of ["\x89PNG\r\n", "\x89PNG\n\x1a\n", "\x09PNG\r\n\x1a\n", "\x89PNG\r\r\n"]) {
      assertThrows(() => see(start), SyntaxError, "This PNG file is damaged");
    }
  });
});

function utf16(letters: string, isLittle: boolean): Uint8Array {
  const codes = [0xfeff, ...[...letters].map((letter) => letter.charCodeAt(0))];
  return Uint8Array.from(
    codes.flatMap((code) => isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]),
  );
}

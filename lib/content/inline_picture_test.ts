import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadCollections, pieceImage } from "./gallery.ts";
import { inlinePicture } from "./inline_picture.ts";

/** Bytes that a page may hold of a picture. */
const MOST = 8000;

describe("inlinePicture", () => {
  for (const { name, pieces: [first] } of loadCollections("en")) {
    it(`holds the first piece of ${name}, and few bytes`, async () => {
      const address = inlinePicture(pieceImage(first));
      const response = await fetch(address);
      assertEquals(response.headers.get("Content-Type"), "image/webp");
      assertEquals(await response.bytes(), await Deno.readFile(`static${pieceImage(first)}`));
      assert(address.length <= MOST, `${address.length} bytes`);
    });
  }
});

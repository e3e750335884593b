import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { flat, noise, scenery } from "@/tests/support/rasters.ts";
import { isSmallArt } from "./small_art.ts";

describe("isSmallArt", () => {
  it("knows few colors on few pixels", () => {
    const art = flat(32, 16, [10, 20, 30, 255]);
    art.data.fill(200, 40, 44);
    assert(isSmallArt(art));
  });

  it("knows what is not drawn pixel by pixel", () => {
    const random = startRandom(1);
    assert(!isSmallArt(flat(32, 16, [10, 20, 30, 255])), "one color");
    assert(!isSmallArt(noise(random, 64, 64)), "many colors");
    assert(!isSmallArt(scenery(random, 120, 90)), "shades");
    const speckled = flat(64, 64, [10, 20, 30, 255]);
    for (let at = 0; at < speckled.data.length; at += 8) speckled.data[at] = 90;
    assert(!isSmallArt(speckled), "speckles");
    const large = flat(400, 300, [10, 20, 30, 255]);
    large.data.fill(200, 40, 44);
    assert(!isSmallArt(large), "many pixels");
  });
});

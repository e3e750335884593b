import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { pick, startRandom } from "@/tests/support/random.ts";
import { reducedSize } from "./reduced_size.ts";

describe("reducedSize", () => {
  it("leaves alone what is small enough", () => {
    assertEquals(reducedSize({ width: 100, height: 50 }, 5000), null);
  });

  it("never goes over the limit, nor under one pixel, and keeps the shape", () => {
    const random = startRandom(2);
    for (let i = 0; i < 2000; i++) {
      const width = pick(random, 1, i % 3 === 0 ? 50_000 : 4000);
      const height = pick(random, 1, i % 5 === 0 ? 3 : 4000);
      const most = pick(random, 1, 1_000_000);
      const size = reducedSize({ width, height }, most);
      if (!size) {
        assert(width * height <= most);
        continue;
      }
      const name = `${width}x${height} to ${most}: ${size.width}x${size.height}`;
      assert(size.width >= 1 && size.height >= 1, name);
      assert(size.width * size.height <= most, name);
      assert(size.width <= width && size.height <= height, name);
      if (size.width < 10 || size.height < 10) continue;
      const shape = (size.width / size.height) / (width / height);
      assert(Math.abs(shape - 1) < 0.12, `${name}, shape ${shape}`);
      assert(size.width * size.height > most * 0.8, name);
    }
  });
});

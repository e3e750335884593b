import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import { gif, join, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readGifHeader } from "./gif.ts";

function read(...parts: readonly Part[]) {
  return readGifHeader(readBytes(new Blob([join(...parts)])));
}

const frame = { x: 0, y: 0, width: 1, height: 1, indices: [0] };

describe("readGifHeader", () => {
  it("reads the size of the screen", async () => {
    const { width, height, mayHaveAlpha } = await read(gif(300, 2, [frame]));
    assertEquals([width, height, mayHaveAlpha], [300, 2, true]);
  });

  it("lets the first frame enlarge it, and no later one", async () => {
    const wide = { ...frame, x: 5, width: 10, height: 3, indices: new Array(30).fill(1) };
    assertEquals((await read(gif(4, 2, [wide]))).width, 15);
    assertEquals((await read(gif(4, 2, [wide]))).height, 3);
    assertEquals((await read(gif(4, 2, [frame, wide]))).width, 4);
    assertEquals((await read(gif(0, 0, [wide]))).width, 15);
  });

  it("finds the first frame behind comments and other extensions", async () => {
    const whole = gif(4, 2, [{ ...frame, x: 20, transparent: 1 }]);
    const comment = join("!\xfe", [5], "hello", [3], "you", [0]);
    const start = 13 + 12;
    const header = await read(whole.subarray(0, start), comment, whole.subarray(start));
    assertEquals(header.width, 21);
  });

  it("refuses what tells no size", async () => {
    for (let length = 6; length < 13; length++) {
      await assertRejects(() => read(gif(4, 2, [frame]).subarray(0, length)), SyntaxError, "GIF");
    }
    await assertRejects(() => read(gif(0, 0, [])), SyntaxError, "0 x 0 pixels");
  });

  it("ends on a file of nothing but extensions", async () => {
    await assertRejects(
      () => read(gif(0, 0, []).subarray(0, 25), "!\xfe\0".repeat(50_000)),
      SyntaxError,
    );
  });
});

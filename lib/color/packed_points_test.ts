import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { packedToPoints } from "./packed_points.ts";

it("packedToPoints hands over each color in linear light, and keeps what comes of it", () => {
  const handed: number[][] = [];
  const points = packedToPoints([0xff0000, 0x0000ff, 0xffffff], (pixel) => {
    handed.push([...pixel]);
    pixel[1] = 0.5;
  });
  assertEquals(handed, [[1, 0, 0], [0, 0, 1], [1, 1, 1]]);
  assertEquals([...points], [1, 0.5, 0, 0, 0.5, 1, 1, 0.5, 1]);
});

import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { big, box, join, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../../bytes.ts";
import { itemPlaces } from "./item_places.ts";

async function places(...boxes: readonly Part[]) {
  const meta = box("meta", [0, 0, 0, 0], ...boxes);
  return Object.fromEntries(await itemPlaces(readBytes(new Blob([meta]))));
}

describe("itemPlaces", () => {
  it("reads places of every version, and the first piece of more", async () => {
    const [pieces, sizes] = [[big(4, 40), big(4, 5), big(4, 90), big(4, 6)], [0x44, 0]];
    const old = box("iloc", [0, 0, 0, 0], sizes, [0, 1, 0, 7, 0, 0, 0, 2], ...pieces);
    assertEquals(await places(old), { 7: { start: 40, end: 45 } });
    const large = box(
      "iloc",
      [2, 0, 0, 0],
      [0x48, 0x84],
      big(4, 1),
      big(4, 70_000),
      [0, 0, 0, 0],
      big(8, 1_000),
      [0, 1],
      big(4, 3),
      big(4, 40),
      big(8, 0),
    );
    assertEquals(await places(large), { 70_000: { start: 1_040, end: Infinity } });
  });

  it("reads what lies within the box of items, and leaves out what lies elsewhere", async () => {
    const item = (id: number, method: number, file: number) =>
      join([0, id, 0, method, 0, file, 0, 1], big(4, 2), big(4, 3));
    const iloc = box(
      "iloc",
      [1, 0, 0, 0],
      [0x44, 0, 0, 3],
      item(1, 1, 0),
      item(2, 2, 0),
      item(3, 0, 1),
    );
    // Two heads of boxes and a version stand before it.
    assertEquals(await places(box("idat", [1, 2, 3, 4, 5]), iloc), { 1: { start: 22, end: 25 } });
  });

  it("reads a box that is cut up to there", async () => {
    const whole = join([0, 0, 0, 0], [0x44, 0, 0, 2, 0, 7, 0, 0, 0, 1], big(4, 40), big(4, 5));
    assertEquals(await places(box("iloc", whole, [0, 8, 0])), { 7: { start: 40, end: 45 } });
    assertEquals(await places(box("iloc", [0, 0])), {});
    assertEquals(await places(), {});
  });
});

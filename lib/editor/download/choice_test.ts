import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { STYLES } from "@/lib/render/styles.ts";
import {
  type DownloadChoice,
  firstChoice,
  mostScale,
  problemOf,
  scaleOf,
  wishOf,
} from "./choice.ts";

const GRID = {
  columns: 3,
  rows: 2,
  palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 0, 0),
  cells: Uint32Array.of(0, 1, 0, 1, 0, 1),
};

async function widthOf(choice: DownloadChoice): Promise<number> {
  const { bytes } = await makeOutput(GRID, outputJob("png", wishOf(choice, GRID)));
  return new DataView(bytes.buffer).getUint32(16);
}

describe("download choice", () => {
  it("opens with something that can be made, for every style and size", () => {
    for (const { id: style } of STYLES) {
      for (const size of [{ columns: 1, rows: 1 }, { columns: 512, rows: 512 }]) {
        assertEquals(problemOf(firstChoice(size, style), size), null);
      }
    }
  });

  it("gives the PNG the chosen pixels per cell", async () => {
    const choice: DownloadChoice = { ...firstChoice(GRID, "pixels"), scale: 7 };
    assertEquals(await widthOf(choice), 21);
  });

  it("prints at 300 dots an inch for a size in millimeters", async () => {
    const choice: DownloadChoice = {
      ...firstChoice(GRID, "pixels"),
      measure: "millimeters",
      millimeters: 25.4,
    };
    assertEquals(await widthOf(choice), 900);
  });

  it("says what cannot be made", () => {
    const size = { columns: 512, rows: 512 };
    const choice = firstChoice(size, "pixels");
    assertEquals(problemOf({ ...choice, scale: Number.NaN }, size), "scale");
    assertEquals(problemOf({ ...choice, scale: 2.5 }, size), "scale");
    assertEquals(problemOf({ ...choice, scale: mostScale(size) + 1 }, size), "too-large");
    assertEquals(
      problemOf({ ...choice, measure: "millimeters", millimeters: 0 }, size),
      "millimeters",
    );
    assertEquals(problemOf({ ...choice, output: "json", scale: -1 }, size), null);
  });

  it("never asks for a PNG beyond the limit, however large the print", () => {
    const size = { columns: 512, rows: 512 };
    const choice: DownloadChoice = {
      ...firstChoice(size, "pixels"),
      measure: "millimeters",
      millimeters: 500,
    };
    assert(scaleOf(choice, size) <= mostScale(size));
    assertEquals(wishOf(choice, size).options?.scale, scaleOf(choice, size));
  });
});

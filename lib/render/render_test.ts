import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { FORMATS, render, type RenderRequest } from "./render.ts";

const BEGINNINGS = { png: "\x89PNG", svg: "<svg", json: "{", zip: "PK\x03\x04" };
const TYPES = {
  png: "image/png",
  svg: "image/svg+xml",
  json: "application/json",
  zip: "application/zip",
};

describe("render", () => {
  const grid = randomGrid(1, 6, 4);

  for (const format of FORMATS) {
    it(`makes ${format}`, () => {
      const { bytes, type } = render(grid, { format, style: "bricks", scale: 8 });
      assertEquals(type, TYPES[format]);
      const beginning = String.fromCharCode(...bytes.subarray(0, BEGINNINGS[format].length));
      assertEquals(beginning, BEGINNINGS[format]);
      assertEquals(render(grid, { format, style: "bricks", scale: 8 }).bytes, bytes);
    });
  }

  it("refuses formats and styles that there are not", () => {
    const request = (part: object) =>
      ({ format: "png", style: "pixels", ...part }) as RenderRequest;
    assertThrows(() => render(grid, request({ format: "gif" })), RangeError, "not gif");
    assertThrows(() => render(grid, request({ style: "lego" })), RangeError, "lego");
  });
});

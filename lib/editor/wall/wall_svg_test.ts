import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { arrange } from "./arrange.ts";
import type { WallScene } from "./wall_view.ts";
import { wallSvg } from "./wall_svg.ts";

const SCENE: WallScene = {
  piece: {
    columns: 2,
    rows: 1,
    palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255),
    cells: Uint32Array.of(0, 1),
  },
  room: "gallery",
  frame: "black",
  cell: 300,
};

describe("wallSvg", () => {
  it("draws the room and the piece in its place", async () => {
    const svg = wallSvg(SCENE, renderSvg(SCENE.piece, PIXELS), "Me & <you>");
    assert(svg.includes("<title>Me &amp; &lt;you&gt;</title>"));
    const { view, piece } = arrange(SCENE);
    const scale = 2;
    const { data, info } = await sharp(new TextEncoder().encode(svg))
      .resize(view.width * scale, view.height * scale).removeAlpha().raw()
      .toBuffer({ resolveWithObject: true });
    const colorAt = (x: number, y: number) => {
      const at = Math.round((y - view.y) * scale) * info.width + Math.round((x - view.x) * scale);
      return [...data.subarray(at * 3, at * 3 + 3)];
    };
    const middle = piece.y + piece.height / 2;
    assertEquals(colorAt(piece.x + piece.width / 4, middle), [255, 0, 0]);
    assertEquals(colorAt(piece.x + 3 * piece.width / 4, middle), [0, 0, 255]);
    assertEquals(colorAt(view.x + 4, view.y + 4), [0xf4, 0xf3, 0xf0]);
  });
});

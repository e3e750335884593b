import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { BRICKS } from "@/lib/render/styles/bricks.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { EDGE, MANY_COLORS, OPAQUE, SCALES, sized, TOUCHING } from "./seam_cases.ts";

describe("seams in SVG, in librsvg", () => {
  it("has no gaps between touching cells, asked for crisp edges or not", async () => {
    assert([PIXELS, BRICKS].every((style) => TOUCHING.includes(style)));
    for (const grid of [OPAQUE, MANY_COLORS]) {
      for (const style of TOUCHING) {
        const crisp = renderSvg(grid, style);
        for (const svg of [crisp, crisp.replaceAll(' shape-rendering="crispEdges"', "")]) {
          for (const scale of SCALES) {
            const { data, info } = await sharp(Buffer.from(sized(svg, scale))).ensureAlpha()
              .extractChannel("alpha").raw().toBuffer({ resolveWithObject: true });
            const gaps: string[] = [];
            for (let y = EDGE; y < info.height - EDGE; y++) {
              for (let x = EDGE; x < info.width - EDGE; x++) {
                const alpha = data[y * info.width + x];
                if (alpha !== 255) gaps.push(`${alpha} at ${x}, ${y}`);
              }
            }
            assertEquals(gaps, [], `${style.id} ${scale}`);
          }
        }
      }
    }
  });
});

import { Buffer } from "node:buffer";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { styleById } from "@/lib/render/styles.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { EDGE, MANY_COLORS, OPAQUE, SCALES, sized } from "./seam_cases.ts";

describe("seams in SVG, in librsvg", () => {
  it("has no gaps between touching cells, asked for crisp edges or not", async () => {
    for (const grid of [OPAQUE, MANY_COLORS]) {
      for (const id of ["pixels", "bricks"]) {
        const crisp = renderSvg(grid, styleById(id));
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
            assertEquals(gaps, [], `${id} ${scale}`);
          }
        }
      }
    }
  });
});

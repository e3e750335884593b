import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import { escapeXml } from "@/lib/render/vector/xml.ts";
import { drawingsOf, type PageDrawing, type PrintedPage } from "./printed_page.ts";

/** Side of the square that glyphs are drawn in. */
const GLYPH_UNITS = 24;

/** A page as an SVG of its true size; signs are the same outlines as in print. */
export function pageSvg(page: PrintedPage): string {
  const { width, height } = page;
  const drawn = drawingsOf(page).map(draw).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/>
${drawn}
</svg>
`;
}

function draw(drawing: PageDrawing): string {
  switch (drawing.kind) {
    case "rects":
      return `<path fill="${drawing.color}" d="${rectPath(drawing.rects)}"/>`;
    case "frames":
      return `<path ${strokeOf(drawing)} d="${rectPath(drawing.rects)}"/>`;
    case "lines":
      return `<path ${strokeOf(drawing)} d="${
        inGroups(drawing.lines, 4, ([x, y, toX, toY]) => `M${x} ${y}L${toX} ${toY}`)
      }"/>`;
    case "circles":
      return `<path ${strokeOf(drawing)} d="${
        inGroups(
          drawing.circles,
          3,
          ([x, y, r]) =>
            `M${round(x! - r!)} ${y}a${r} ${r} 0 1 0 ${2 * r!} 0a${r} ${r} 0 1 0 ${-2 * r!} 0`,
        )
      }"/>`;
    case "triangles":
      return `<path fill="${drawing.color}" d="${
        inGroups(drawing.triangles, 6, ([a, b, c, d, e, f]) => `M${a} ${b}L${c} ${d}L${e} ${f}Z`)
      }"/>`;
    case "glyphs":
      return `<path fill="${drawing.color}" fill-rule="evenodd" d="${
        inGroups(drawing.glyphs, 3, ([glyph, x, y]) => glyphPath(glyph!, x!, y!, drawing.size))
      }"/>`;
    case "texts": {
      const texts = drawing.texts.map(({ x, y, text }) =>
        `<text x="${round(x)}" y="${round(y)}">${escapeXml(text)}</text>`
      ).join("");
      return `<g fill="${drawing.color}" font-family="sans-serif" font-size="${drawing.size}" text-anchor="${drawing.anchor}">${texts}</g>`;
    }
    case "picture":
      return drawPicture(drawing);
  }
}

function strokeOf({ color, width }: { readonly color: string; readonly width: number }): string {
  return `fill="none" stroke="${color}" stroke-width="${width}"`;
}

function rectPath(rects: readonly number[]): string {
  return inGroups(
    rects,
    4,
    ([x, y, width, height]) =>
      `M${round(x!)} ${round(y!)}h${round(width!)}v${round(height!)}h${round(-width!)}Z`,
  );
}

function glyphPath(glyph: number, x: number, y: number, size: number): string {
  return GLYPHS[glyph]!.path.replace(
    /([ML])([\d.]+) ([\d.]+)/g,
    (_, command: string, across: string, down: string) =>
      `${command}${round(x + Number(across) * size / GLYPH_UNITS)} ${
        round(y + Number(down) * size / GLYPH_UNITS)
      }`,
  );
}

/** Runs of cells of one color, a path a color. */
function drawPicture(
  { x, y, width, height, columns, rows, colors, cells }: Extract<PageDrawing, { kind: "picture" }>,
): string {
  const paths = colors.map(() => "");
  for (let row = 0; row < rows; row++) {
    for (let from = 0; from < columns;) {
      const color = cells[row * columns + from]!;
      let to = from + 1;
      while (to < columns && cells[row * columns + to] === color) to++;
      if (color >= 0) paths[color] += `M${from} ${row}h${to - from}v1H${from}Z`;
      from = to;
    }
  }
  const drawn = paths.map((path, color) => path && `<path fill="${colors[color]}" d="${path}"/>`);
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${columns} ${rows}" preserveAspectRatio="none" shape-rendering="crispEdges">${
    drawn.join("")
  }</svg>`;
}

/** Joins what is written for each group of so many numbers. */
function inGroups(
  numbers: readonly number[],
  size: number,
  write: (group: readonly number[]) => string,
): string {
  let text = "";
  for (let at = 0; at < numbers.length; at += size) text += write(numbers.slice(at, at + size));
  return text;
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000;
}

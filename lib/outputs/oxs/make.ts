import { cellsOf, nameOf, type PlanColor } from "@/lib/craft/plan/plan.ts";
import { perInchOf, strandsFor } from "@/lib/craft/threads/skeins.ts";
import { escapeXml } from "@/lib/render/vector/xml.ts";
import { baseName } from "../file_name.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ plan, name, title = baseName(name) }) => {
  const { columns, rows, cell, colors } = plan;
  const [across, down] = [perInchOf(cell.width), perInchOf(cell.height)];
  const strands = strandsFor(across);
  // Some readers fail where one of these is missing, or where they do not stand before the palette.
  const properties = element("properties", {
    oxsversion: "1.0",
    software: "PixelatedArtwork",
    software_version: "1",
    chartheight: rows,
    chartwidth: columns,
    charttitle: title,
    author: "",
    copyright: "",
    instructions: "",
    stitchesperinch: across,
    stitchesperinch_y: down,
    palettecount: colors.length,
  });
  const threads = colors.map((color, i) =>
    thread(i + 1, numberOf(color), nameOf(color), color.hex, strands)
  );
  const palette = [thread(0, "cloth", "cloth", "#ffffff", strands), ...threads].join("");
  const cells = [...cellsOf(plan)];
  const stitches = cells.map((color, i) =>
    color < 0
      ? ""
      : `<stitch x="${i % columns}" y="${Math.floor(i / columns)}" palindex="${color + 1}"/>`
  ).join("");
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<chart>` +
    `<format comments01="PixelatedArtwork"/>${properties}<palette>${palette}</palette>\n` +
    `<fullstitches>${stitches}</fullstitches>\n<partstitches/><backstitches/>` +
    `<ornaments_inc_knots_and_beads/><commentboxes/></chart>\n`;
  return new TextEncoder().encode(text);
};

/** A thread of the palette; programs give it a sign of their own, so it has its number for one. */
function thread(index: number, number: string, name: string, hex: string, strands: number): string {
  const color = hex.slice(1).toUpperCase();
  return element("palette_item", {
    index,
    number,
    name,
    color,
    printcolor: color,
    blendcolor: "nil",
    comments: "",
    strands,
    symbol: index,
    dashpattern: "",
    bsstrands: 1,
    bscolor: index === 0 ? "000000" : color,
  });
}

/** The brand and its number with one space between, as most programs write it. */
function numberOf({ hex, material: { brand, code } }: PlanColor): string {
  if (code === undefined) return hex.slice(1).toUpperCase();
  return brand === undefined ? code : `${brand} ${code}`;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    ` ${key}="${escapeXml(`${value}`)}"`
  );
  return `<${name}${written.join("")}/>`;
}

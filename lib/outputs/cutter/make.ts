import { cellsOf, codeAndName, type Plan, signOf } from "@/lib/craft/plan/plan.ts";
import { escapeXml } from "@/lib/render/vector/xml.ts";
import { baseName } from "../file_name.ts";
import { MADE_BY_REMARK } from "../made_by.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";
import { type Outline, outlinesOf } from "./outlines.ts";

/** Millimeters between the piece and the marks by which layers are laid upon each other, and a mark's arm. */
const MARGIN = 8, ARM = 5;
/** Millimeters; as thin as cutting machines take for a cut. */
const HAIRLINE = 0.1;

export const make: Make<typeof META> = ({ plan, name, title = baseName(name) }) => {
  const [width, height] = [plan.columns * plan.cell.width, plan.rows * plan.cell.height];
  const [full, high] = [round(width + 2 * MARGIN), round(height + 2 * MARGIN)];
  const text = `<svg xmlns="http://www.w3.org/2000/svg" ` +
    `xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ` +
    `width="${full}mm" height="${high}mm" viewBox="0 0 ${full} ${high}" ` +
    `fill="none" stroke-width="${HAIRLINE}"><!-- ${MADE_BY_REMARK} -->\n<title>${
      escapeXml(title)
    }</title>\n` +
    `${layer("marks", "Marks", marks(width, height), "#000000")}${layersOf(plan)}</svg>\n`;
  return new TextEncoder().encode(text);
};

/** A layer for each color, the most used first. */
function layersOf(plan: Plan): string {
  const cells: number[][] = plan.colors.map(() => []);
  cellsOf(plan).forEach((color, cell) => cells[color]?.push(cell));
  return plan.colors.map((color, i) => {
    const outlines = outlinesOf(plan.columns, plan.rows, cells[i]!);
    const label = `${signOf(plan, color)} ${codeAndName(color)}`;
    return layer(
      `color-${i + 1}`,
      label.replace(/\s+/g, " "),
      outlines.map((outline) => pathOf(plan, outline)).join(""),
      color.hex,
    );
  }).join("");
}

function layer(id: string, label: string, path: string, color: string): string {
  return `<g id="${id}" inkscape:groupmode="layer" inkscape:label="${escapeXml(label)}" ` +
    `stroke="${color}"><path d="${path}"/></g>\n`;
}

function pathOf({ cell }: Plan, outline: Outline): string {
  const points = outline.map(([x, y]) =>
    `${round(MARGIN + x * cell.width)} ${round(MARGIN + y * cell.height)}`
  );
  return `M${points.join("L")}Z`;
}

/** Crosses at the four corners. */
function marks(width: number, height: number): string {
  const [near, right, bottom] = [MARGIN / 2, MARGIN * 1.5 + width, MARGIN * 1.5 + height];
  return [[near, near], [right, near], [near, bottom], [right, bottom]].map(([x = 0, y = 0]) =>
    `M${round(x - ARM / 2)} ${round(y)}h${ARM}M${round(x)} ${round(y - ARM / 2)}v${ARM}`
  ).join("");
}

function round(millimeters: number): number {
  return Math.round(millimeters * 1000) / 1000;
}

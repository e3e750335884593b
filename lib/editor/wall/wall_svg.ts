import { escapeXml } from "@/lib/render/vector/xml.ts";
import { arrange } from "./arrange.ts";
import type { WallScene } from "./wall_view.ts";

/**
 * The scene as an SVG file.
 *
 * @param pieceSvg The piece itself as SVG text, such as `renderSvg` gives it.
 */
export function wallSvg(scene: WallScene, pieceSvg: string, title: string): string {
  const { view, shapes, piece } = arrange(scene);
  const inner = pieceSvg.replace(/^\s*(?:<\?xml[^>]*\?>\s*)?<svg\b([^>]*)>/, (_, attributes) => {
    const kept = attributes.replace(/\s(?:x|y|width|height)="[^"]*"/g, "");
    const { x, y, width, height } = piece;
    return `<svg${kept} x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none">`;
  });
  const drawn = shapes.map(({ fill, path }) => `<path fill="${fill}" d="${path}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.x} ${view.y} ${view.width} ${view.height}">` +
    `<title>${escapeXml(title)}</title>${drawn.join("")}${inner}</svg>\n`;
}

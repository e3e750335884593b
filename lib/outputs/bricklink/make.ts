import { nameOf, signOf } from "@/lib/craft/plan/plan.ts";
import { escapeXml } from "@/lib/render/vector/xml.ts";
import { orderLines } from "../orders/order_lines.ts";
import type { Make } from "../output.ts";
import type { META } from "./meta.ts";

export const make: Make<typeof META> = ({ plan }) => {
  const { lines, notes } = orderLines(plan, "BrickLink", ({ material }) => material.bricklink);
  const items = lines.map(({ color, part, count, id }) => {
    const remarks = escapeXml(`${signOf(plan, color)} = ${nameOf(color)}`);
    return `<ITEM><ITEMTYPE>P</ITEMTYPE><ITEMID>${part.bricklink}</ITEMID><COLOR>${id}</COLOR>` +
      `<MINQTY>${count}</MINQTY><CONDITION>N</CONDITION><REMARKS>${remarks}</REMARKS></ITEM>\n`;
  });
  // BrickLink wants no XML declaration.
  const text = `<INVENTORY>\n${items.join("")}</INVENTORY>\n`;
  return { bytes: new TextEncoder().encode(text), notes };
};

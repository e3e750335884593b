import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { type Effort, effortOf } from "../effort/effort.ts";
import { coloredCells, labOf } from "./colored_cells.ts";
import { cellsOf, type Plan } from "./plan.ts";
import type { PlanContext } from "./plan_context.ts";
import { wantedColors } from "./wanted_colors.ts";

/** How much work a plan of a grid is, and how far its colors are from those that its cells should show. */
export function planEffort(grid: PixelGrid, plan: Plan, context: PlanContext = {}): Effort {
  const target = coloredCells(grid);
  const { columns, rows, colors } = plan;
  const targets = {
    columns,
    rows,
    wanted: wantedColors(target, context),
    palette: labOf(colors.map(({ hex }) => hex)),
    cells: target.cells,
  };
  return effortOf(targets, cellsOf(plan));
}

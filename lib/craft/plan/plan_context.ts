import type { Materials } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/** What is known beside a grid when it is planned. Plain data, as messages between threads carry it. */
export interface PlanContext {
  /** Of colors that the grid does not tell of, such as of those that are owned. */
  readonly materials?: Materials;
  /** The picture in as many cells, without a limit of its colors: what cells should show. Where it is left out, it is the grid. */
  readonly picture?: PixelGrid;
  /** 1 for each cell that keeps its color however much is smoothed, such as what was touched up. */
  readonly kept?: Uint8Array;
}

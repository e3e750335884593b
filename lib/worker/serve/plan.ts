import type { RequestOf } from "../protocol.ts";
import type { Host } from "./host.ts";
import { FILE, IDLE, type Turns } from "./turns.ts";

/** What plans and their pages are made with. */
interface Desk {
  readonly host: Pick<Host, "send">;
  readonly turns: Turns;
}

/** Plans how a piece is made by hand, and sends the plan with its figures. What it takes is loaded then: few pieces are planned. */
export async function plan(
  { host, turns }: Desk,
  { id, wish: { grid, craft, context }, background }: RequestOf<"plan">,
  signal: AbortSignal,
): Promise<void> {
  const [{ knownPlan }, { packPlan }, { planEffort }] = await Promise.all([
    import("@/lib/craft/plan/known_plan.ts"),
    import("@/lib/craft/plan/packed_plan.ts"),
    import("@/lib/craft/plan/plan_effort.ts"),
  ]);
  await turns.take(background ? IDLE : FILE, signal);
  const made = await knownPlan(grid, craft, context, signal);
  signal.throwIfAborted();
  const planned = { plan: packPlan(made), effort: planEffort(grid, made, context) };
  host.send({ type: "planned", id, planned }, [planned.plan.pieces.buffer]);
}

/** Draws a page of a plan as it will be printed. */
export async function page(
  { host, turns }: Desk,
  { id, grid, job, number }: RequestOf<"page">,
  signal: AbortSignal,
): Promise<void> {
  const { drawPage } = await import("@/lib/outputs/pages/draw_page.ts");
  await turns.take(FILE, signal);
  const page = await drawPage(grid, job, number, signal);
  signal.throwIfAborted();
  host.send({ type: "drawn", id, page });
}

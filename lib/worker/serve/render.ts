import type { RequestOf } from "../protocol.ts";
import type { Host } from "./host.ts";
import { FILE, IDLE, type Turns } from "./turns.ts";

/** Makes a file of a grid when it is its turn: one that nobody waits for when nobody waits for anything. */
export async function render(
  { host, turns }: { readonly host: Pick<Host, "render" | "send">; readonly turns: Turns },
  { id, grid, job, background }: RequestOf<"render">,
  signal: AbortSignal,
): Promise<void> {
  await (background ? turns.rest(IDLE, signal) : turns.take(FILE, signal));
  const file = await host.render(grid, job, signal);
  signal.throwIfAborted();
  host.send({ type: "rendered", id, file });
}

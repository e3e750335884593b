import type { RequestOf } from "../protocol.ts";
import type { Host } from "./host.ts";
import { FILE, type Turns } from "./turns.ts";

/** Makes a file of a grid when it is its turn. */
export async function render(
  { host, turns }: { readonly host: Pick<Host, "render" | "send">; readonly turns: Turns },
  { id, grid, job }: RequestOf<"render">,
  signal: AbortSignal,
): Promise<void> {
  await turns.take(FILE, signal);
  const file = await host.render(grid, job, signal);
  signal.throwIfAborted();
  host.send({ type: "rendered", id, file });
}

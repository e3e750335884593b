import type { Context } from "./context.ts";
import type { Middleware } from "./types.ts";

/**
 * Joins middlewares to one: each gets the next as `ctx.next()`, the last falls through to the `ctx.next` that was
 * there before. What they throw is kept in `ctx.error`.
 */
export function chain<State>(steps: readonly Middleware<State>[]): Middleware<State> {
  const run = async (
    ctx: Context<State>,
    i: number,
    tail: () => Promise<Response>,
  ): Promise<Response> => {
    const step = steps[i];
    if (!step) return tail();
    ctx.next = () => run(ctx, i + 1, tail);
    try {
      return await step(ctx);
    } catch (error) {
      ctx.error = error;
      throw error;
    }
  };
  return (ctx) => run(ctx, 0, ctx.next);
}

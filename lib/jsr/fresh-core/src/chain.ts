import type { Context } from "./context.ts";
import type { MaybeLazyMiddleware, Middleware } from "./types.ts";

/**
 * Joins middlewares to one: each gets the next as `ctx.next()`, the last falls through to the
 * `ctx.next` that was there before. What they throw is kept in `ctx.error` and told to `onError` once.
 */
export function compose<State>(
  middlewares: readonly MaybeLazyMiddleware<State>[],
  onError: (error: unknown) => void,
): Middleware<State> {
  const steps = [...middlewares];
  async function run(
    ctx: Context<State>,
    i: number,
    tail: () => Promise<Response>,
  ) {
    const step = steps[i];
    if (!step) return tail();
    ctx.next = () => run(ctx, i + 1, tail);
    try {
      const result = await step(ctx);
      if (typeof result !== "function") return result;
      steps[i] = result;
      return await result(ctx);
    } catch (error) {
      if (ctx.error !== error) {
        ctx.error = error;
        onError(error);
      }
      throw error;
    }
  }
  return (ctx) => run(ctx, 0, ctx.next);
}

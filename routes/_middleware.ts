import { protect } from "@/lib/site/protect.ts";
import { define } from "@/lib/site/state.ts";

export default define.middleware(async (ctx) => await protect(await ctx.next()));

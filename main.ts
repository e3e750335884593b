import { App, staticFiles } from "fresh";
import { oneAddress } from "@/lib/site/one_address.ts";
import { protectAll } from "@/lib/site/protect.ts";
import type { State } from "@/lib/site/state.ts";

/** The whole site: files, then the pages in `routes/`, every answer under the same policy. */
export const app: App<State> = new App<State>()
  .use(protectAll)
  .use(oneAddress)
  .use(staticFiles())
  .fsRoutes();

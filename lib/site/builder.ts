import { Builder } from "fresh/dev";
import { bundleWorker } from "./worker_bundle.ts";
import { writeNotices } from "./notices.ts";
import { writeStylesheet } from "./stylesheet.ts";
import type { State } from "./state.ts";

/** The oldest browsers that the site is made for: those of early 2023. */
const BROWSERS = ["chrome110", "firefox110", "safari16.4"];

/** Fresh's builder, which also writes the stylesheet, the engine's worker, and the licenses of what both are made of. */
export function createBuilder(): Builder<State> {
  const builder = new Builder<State>({ target: BROWSERS });
  builder.onTransformStaticFile(
    { pluginName: "stylesheet", filter: /[\\/]static[\\/]styles\.css$/ },
    async ({ text, root, target }) => ({ content: await writeStylesheet(text, root, target) }),
  );
  builder.onTransformStaticFile(
    { pluginName: "worker", filter: /[\\/]static[\\/]engine\.js$/ },
    ({ path, root, mode, target }) => bundleWorker({ path, root, mode, target }),
  );
  builder.onTransformStaticFile(
    { pluginName: "notices", filter: /[\\/]static[\\/]licenses\.txt$/ },
    async ({ root, mode }) => {
      if (mode === "production") return { content: await writeNotices(root) };
    },
  );
  return builder;
}

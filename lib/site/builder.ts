import { join } from "node:path";
import { Builder, type OnTransformArgs } from "fresh/dev";
import { bundleScript, bundleWorker } from "./worker_bundle.ts";
import { islandInputs, writeNotices } from "./notices.ts";
import { writeStylesheet } from "./stylesheet.ts";
import type { State } from "./state.ts";

/** The oldest browsers that the site is made for: those of mid-2023. */
const BROWSERS = ["chrome110", "firefox115", "safari16.4"];

/** Fresh's builder, which also writes the stylesheet, the engine's worker, the service worker, and the licenses of what both are made of. */
export function createBuilder(): Builder<State> {
  const builder = new Builder<State>({ target: BROWSERS });
  let worker: ReturnType<typeof bundleWorker> | null = null;
  const bundle = ({ root, mode, target }: OnTransformArgs) =>
    worker ??= bundleWorker({ path: join(root, "static/engine.js"), root, mode, target });
  builder.onTransformStaticFile(
    { pluginName: "stylesheet", filter: /[\\/]static[\\/]styles\.css$/ },
    async ({ text, root, target }) => ({ content: await writeStylesheet(text, root, target) }),
  );
  builder.onTransformStaticFile(
    { pluginName: "worker", filter: /[\\/]static[\\/]engine\.js$/ },
    async (args) => (await bundle(args)).files,
  );
  builder.onTransformStaticFile(
    { pluginName: "service-worker", filter: /[\\/]static[\\/]service-worker\.js$/ },
    async ({ path, root, mode, target }) => ({
      content: await bundleScript({ path, root, mode, target }),
    }),
  );
  builder.onTransformStaticFile(
    { pluginName: "notices", filter: /[\\/]static[\\/]licenses\.txt$/ },
    async (args) => {
      const { root, mode } = args;
      if (mode === "development") return;
      const inputs = [...await islandInputs(root), ...(await bundle(args)).inputs];
      return { content: await writeNotices(root, inputs) };
    },
  );
  return builder;
}

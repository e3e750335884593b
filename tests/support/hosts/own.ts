import { openSite, startPreviewIn, startSiteIn } from "../site.ts";
import type { Host } from "./host.ts";

/** The project's own servers. */
export const OWN_HOSTS: readonly Host[] = [
  {
    name: "start",
    lacks: [],
    // At the root of its host it is the site that all tests share.
    start: (folder, base) =>
      base === ""
        ? openSite().then(({ origin, close }) => ({ origin, stop: close }))
        : running(startSiteIn(folder, { BASE_PATH: `${base}/` })),
  },
  {
    name: "preview",
    lacks: ["queries"],
    start: (folder) => running(startPreviewIn(folder)),
  },
];

async function running(starting: ReturnType<typeof startSiteIn>) {
  const { origin, stop } = await starting;
  return { origin: new URL(origin).origin, stop: async () => void await stop() };
}

import type { Candidate } from "./fast_backend.ts";

let isLost: (() => boolean) | null = null;

/** The graphics processor through WebGL 2, whose code is only fetched where there is one. */
export const WEBGL: Candidate = {
  name: "webgl",
  async load() {
    if (!hasGraphics()) return false;
    isLost = (await import("./webgl_bundled.ts")).isContextLost;
    return true;
  },
  isSound: () => isLost !== null && !isLost(),
};

/** Whether there is a graphics processor, and not a slow imitation of one in software. */
function hasGraphics(): boolean {
  if (typeof OffscreenCanvas === "undefined") return false;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return gl !== null;
}

import type { Candidate } from "./fast_backend.ts";

/** What renderers call themselves that have no graphics processor. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

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
  if (!gl) return false;
  // Some browsers do not count their own software as a caveat, and say in one of two places that it is what draws.
  const debug = gl.getExtension("WEBGL_debug_renderer_info");
  const names = [gl.RENDERER, debug?.UNMASKED_RENDERER_WEBGL].map((name) =>
    name === undefined ? "" : String(gl.getParameter(name))
  );
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return !names.some((name) => SOFTWARE.test(name));
}

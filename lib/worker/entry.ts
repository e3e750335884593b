import { PARTS } from "@/lib/bundle/fetch_part.ts";
import "@/lib/pixelate/tensor/cpu_bundled.ts";
import { decode, decodeReduced } from "@/lib/image/decode_browser.ts";
import { WEBGL } from "@/lib/pixelate/tensor/webgl.ts";
import { compileColors } from "@/lib/pixelate/compile_colors.ts";
import { tune } from "@/lib/pixelate/tune.ts";
import { holdLifeline } from "./lifeline.ts";
import { madeUpPicture } from "./made_up_picture_browser.ts";
import { previewBitmap } from "./preview_browser.ts";
import type { Request, Response } from "./protocol.ts";
import { renderFile } from "./render_file.ts";
import { type Host, serve } from "./serve.ts";
import { warmUp } from "./warm_up.ts";

/** Milliseconds within which a picture comes that the worker is started for: then nothing is left to be warmed up for it. */
const AT_ONCE = 20;

/** This file is the worker: `postMessage` here is the worker's own. */
const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (message: Response, transfer: Transferable[]) => void;
};

const host: Host = {
  decode,
  decodeReduced,
  preview: previewBitmap,
  render: renderFile,
  findFaces: async (source, pause) => {
    const { findFaces } = await import("@/lib/pixelate/faces/find_faces.ts");
    return await findFaces(source, pause);
  },
  compile: compileColors(),
  tune: () => tune([WEBGL]),
  parts: PARTS,
  send: (response, transfer = []) => port.postMessage(response, transfer),
};
const receive = serve(host);
const warming = new AbortController();
port.onmessage = ({ data }) => {
  warming.abort();
  receive(data);
};
holdLifeline().then((lock) => port.postMessage({ type: "alive", id: 0, lock }, []));
setTimeout(async () => {
  try {
    warming.signal.throwIfAborted();
    await warmUp(host, await madeUpPicture(), warming.signal);
  } catch {
    // The first picture takes a little longer then.
  }
}, AT_ONCE);

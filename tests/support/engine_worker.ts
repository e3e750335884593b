/** The engine's worker as Deno runs it, for tests of its client. The message "hang" makes it say nothing any more. */
import { decode, decodeReduced } from "@/lib/image/decode_deno.ts";
import "@/lib/pixelate/tensor/cpu_deno.ts";
import { holdLifeline } from "@/lib/worker/lifeline.ts";
import type { Request, Response } from "@/lib/worker/protocol.ts";
import { type Host, serve } from "@/lib/worker/serve.ts";

const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request | "hang">) => void;
  postMessage: (message: Response) => void;
};

/** Loaded when they are wanted: tests start more than a hundred workers, and most of them want neither. */
const render: Host["render"] = async (...job) => {
  const { renderFile } = await import("@/lib/worker/render_file.ts");
  return await renderFile(...job);
};
const findFaces: Host["findFaces"] = async (...places) => {
  const { findFaces } = await import("@/lib/pixelate/faces/find_faces.ts");
  return await findFaces(...places);
};

const receive = serve({
  decode,
  decodeReduced,
  preview: () => Promise.resolve(null),
  render,
  findFaces,
  send: (response) => port.postMessage(response),
});
port.onmessage = ({ data }) => {
  if (data !== "hang") return receive(data);
  for (;;);
};
holdLifeline().then((lock) => port.postMessage({ type: "alive", id: 0, lock }));

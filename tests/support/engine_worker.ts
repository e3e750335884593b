/** The engine's worker as Deno runs it, for tests of its client. The message "hang" makes it say nothing any more. */
import { findFaces } from "@/lib/pixelate/faces/find_faces.ts";
import { decode, decodeReduced } from "@/lib/image/decode_deno.ts";
import "@/lib/pixelate/tensor/cpu_deno.ts";
import { holdLifeline } from "@/lib/worker/lifeline.ts";
import type { Request, Response } from "@/lib/worker/protocol.ts";
import { renderFile } from "@/lib/worker/render_file.ts";
import { serve } from "@/lib/worker/serve.ts";

const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Request | "hang">) => void;
  postMessage: (message: Response) => void;
};

const receive = serve({
  decode,
  decodeReduced,
  preview: () => Promise.resolve(null),
  render: renderFile,
  findFaces,
  send: (response) => port.postMessage(response),
});
port.onmessage = ({ data }) => {
  if (data !== "hang") return receive(data);
  for (;;);
};
holdLifeline().then((lock) => port.postMessage({ type: "alive", id: 0, lock }));

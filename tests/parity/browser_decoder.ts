import { Buffer } from "node:buffer";
import { asStored } from "@/lib/image/stored_raster.ts";
import type { Outcome } from "@/tests/corpus/outcome.ts";
import { startChromium } from "@/tests/support/browsers/chromium.ts";
import type { Driver, Engine } from "@/tests/support/browsers/driver.ts";
import type { Answer, Request } from "./decode_worker.ts";

/** What became of a file, and the milliseconds that it took. */
export interface Result {
  readonly outcome: Outcome;
  readonly duration: number;
}

/** The browser's decoder in a worker of a real browser. */
export interface BrowserDecoder {
  decode(bytes: Uint8Array<ArrayBuffer>, request?: Omit<Request, "url">): Promise<Result>;
  close(): Promise<void>;
}

declare const worker: Worker;

/** The most bytes of a file that are handed over with the question: so few take less by a message than by a request. */
const SMALL = 1 << 17;

/** Opens a window whose worker decodes what it is given, as the site's worker does; in Chromium, if no browser is named. */
export async function startBrowserDecoder(engine?: Engine): Promise<BrowserDecoder> {
  const script = await bundleWorker();
  let file = new Uint8Array();
  let pixels = new Uint8ClampedArray();
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    if (request.method === "POST") {
      pixels = new Uint8ClampedArray(await request.arrayBuffer());
      return new Response();
    }
    const { pathname } = new URL(request.url);
    if (pathname === "/file") {
      return new Response(file, { headers: { "cache-control": "no-store" } });
    }
    if (pathname === "/worker.js") {
      return new Response(script, { headers: { "content-type": "text/javascript" } });
    }
    return new Response("<!doctype html><title>Parity</title>", {
      headers: { "content-type": "text/html" },
    });
  });
  const browser = engine ?? await startChromium();
  const page = await browser.open();
  await page.goto(`http://127.0.0.1:${server.addr.port}/`);
  await page.evaluate(() => {
    Object.assign(globalThis, { worker: new Worker("/worker.js", { type: "module" }) });
  });
  return {
    async decode(bytes, request = {}) {
      file = bytes;
      const own = bytes.length <= SMALL ? { file: Buffer.from(bytes).toString("base64") } : {};
      const { outcome, duration } = await ask(page, { ...request, ...own, url: "/file" });
      if ("refusal" in outcome) return { outcome, duration };
      const { size, pixels: few, ...facts } = outcome.facts;
      const data = few === undefined ? pixels : Uint8ClampedArray.from(Buffer.from(few, "base64"));
      const stored = asStored({ ...size, data });
      return { outcome: { picture: { ...facts, stored } }, duration };
    },
    async close() {
      await page.close();
      // Who brings a browser closes it.
      if (!engine) await browser.close();
      await server.shutdown();
    },
  };
}

function ask(page: Driver, request: Request): Promise<Answer> {
  return page.evaluate((request: Request) =>
    new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(request);
    }), request);
}

async function bundleWorker(): Promise<string> {
  const entry = new URL("./decode_worker.ts", import.meta.url);
  const { outputFiles, errors } = await Deno.bundle({
    entrypoints: [entry.pathname],
    platform: "browser",
    write: false,
  });
  const script = outputFiles?.[0]?.text();
  if (!script) throw new SyntaxError(`The worker cannot be bundled: ${JSON.stringify(errors)}`);
  return script;
}

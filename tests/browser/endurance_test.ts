import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { CDPSession, Page } from "playwright-core";
import { untilKept } from "./kept_work.ts";
import { field, photo, setStage, type Stage, untilReady, upload, visit } from "./editor_visit.ts";

/** Uploads after which everything that is made once has been made. */
const FIRST = 5;
const ALL = 25;

describe("endurance", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("keeps nothing of twenty-five pictures but the last", async () => {
    const { page, problems, leave } = await visit(stage, {
      savesData: false,
      before: (page) => page.addInitScript(countUrls),
    });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    // A sign that a picture is coming, for which the worker starts.
    await page.getByLabel("Upload image").focus();
    const workerHeap = await watchWorker(session);
    const pictures = await Promise.all([
      photo("kitten", 480, 360),
      photo("lemurs", 360, 480),
      photo("tulips", 420, 420),
    ]);
    const open = async (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        await upload(page, { ...pictures[i % 3]!, name: `${i}.png` });
        // Work that the next picture overtakes must not be kept either.
        if (i % 10 === 9) await field(page, "slider", "Contrast").fill(String(i));
      }
      await untilReady(page);
      const contrast = Number(await field(page, "slider", "Contrast").inputValue());
      // Small pictures of recent work are kept a moment after the last change.
      await untilKept(
        page,
        (piece) =>
          piece.name === `${to - 1}.png` && piece.contrast === contrast && piece.hasThumbnail,
      );
      return await held(page, session, workerHeap);
    };
    const first = await open(0, FIRST);
    const last = await open(FIRST, ALL);
    assert(await page.evaluate(() => (globalThis as unknown as Urls).made) > 0);
    assertEquals(last.workers, first.workers);
    assertEquals(last.workers, 1);
    assert(last.urls <= first.urls, `${first.urls}, then ${last.urls} object URLs`);
    assert(last.nodes <= first.nodes + 300, `${first.nodes}, then ${last.nodes} nodes`);
    assert(last.listeners <= first.listeners + 100, `${first.listeners}, then ${last.listeners}`);
    const grown = last.heap - first.heap;
    assert(grown < 1e6, `The heap grew by ${grown} bytes, from ${first.heap}.`);
    const inWorker = last.workerHeap - first.workerHeap;
    // The search for faces, which may have been made once by now, keeps its weights and memory to compute in; the pictures that
    // came between would be 14 MB.
    assert(inWorker < 10e6, `The worker grew by ${inWorker} bytes, from ${first.workerHeap}.`);
    assertEquals(problems, []);
    await leave();
  });
});

/** What the page and its worker hold once their garbage is collected. */
async function held(page: Page, session: CDPSession, workerHeap: () => Promise<number>) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((entry) => entry.name === name)!.value;
  return {
    workers: page.workers().length,
    urls: await page.evaluate(() => (globalThis as unknown as Urls).urls.size),
    nodes: metric("Nodes"),
    listeners: metric("JSEventListeners"),
    heap: metric("JSHeapUsedSize"),
    workerHeap: await workerHeap(),
  };
}

interface HeapUsage {
  readonly usedSize: number;
  /** Contents of array buffers, which is where pixels and tensors lie. */
  readonly backingStorageSize: number;
}

/** Measures the worker's heap, arrays of pixels included, after its garbage is collected. */
async function watchWorker(session: CDPSession): Promise<() => Promise<number>> {
  const attached = new Promise<string>((resolve) => {
    session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId);
    });
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const worker = await attached;
  const waiting = new Map<number, (result: unknown) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  const ask = async (method: string) => {
    const id = waiting.size + 1;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method });
    await session.send("Target.sendMessageToTarget", { sessionId: worker, message });
    return await answer;
  };
  return async () => {
    await ask("HeapProfiler.enable");
    await ask("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await ask("Runtime.getHeapUsage") as HeapUsage;
    return usedSize + backingStorageSize;
  };
}

interface Urls {
  readonly urls: Set<string>;
  readonly made: number;
}

/** Counts the addresses of blobs that are not given back. */
function countUrls(): void {
  const urls = new Set<string>();
  const counts = Object.assign(globalThis, { urls, made: 0 });
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (thing: Blob) => {
    const url = createObjectURL.call(URL, thing);
    urls.add(url);
    counts.made++;
    return url;
  };
  URL.revokeObjectURL = (url: string) => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };
}

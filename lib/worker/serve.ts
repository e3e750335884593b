import type { Decode, Decoded, DecodeReduced } from "@/lib/image/decode.ts";
import type { Header } from "@/lib/image/header.ts";
import { pixelate, type Source } from "@/lib/pixelate/pipeline.ts";
import { type Fault, fault, faultOf } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { DEFAULT_DETAIL } from "@/lib/document/size.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import { isLarge } from "@/lib/pixelate/source.ts";
import { takeSteps } from "@/lib/pixelate/steps.ts";
import { firstSize } from "./first_size.ts";
import { newLull } from "./lull.ts";
import { holdPicture, limit, offerFor, type Picture } from "./picture.ts";
import { expected, infoOf } from "./picture_info.ts";
import type { Request, Response } from "./protocol.ts";
import { newQueue } from "./queue.ts";

/** What differs between a browser and Deno. */
export interface Host {
  readonly decode: Decode;
  readonly decodeReduced: DecodeReduced;
  /** A small bitmap of the picture for the page to show, or null where the host has none. */
  readonly preview: (decoded: Decoded) => Promise<ImageBitmap | null>;
  readonly render: (grid: PixelGrid, job: OutputJob) => Promise<Blob>;
  /** Goes through code that is slow until it is compiled, a little at each turn. */
  readonly practice?: Iterator<void, void>;
  /** Looks for faster ways to compute on this machine. */
  readonly tune?: () => Promise<unknown>;
  readonly send: (response: Response, transfer?: Transferable[]) => void;
}

type Of<T extends Request["type"]> = Extract<Request, { type: T }>;

/** Order of work: what the page waits for, what stands beside it, what refines either, what may come in handy. */
const MAIN = 0, FILE = 1, BESIDE = 2, PREVIEW = 3, REFINE = 4, REFINE_BESIDE = 5, IDLE = 6;

/** Milliseconds of a quick answer from which on it is worth looking for a faster way. */
const SLOW = 16;

/** Milliseconds without a request after which a first answer is on screen, a few that are lost are not felt, and many are not. */
const INSTANT = 50, SHORT = 300, LONG = 1000;

/** Milliseconds after which a picture that nobody asks anything of is prepared for questions. */
const PATIENCE = 400;

/** The picture that questions are about. */
interface Bench {
  readonly request: Of<"open">;
  /** What the picture before was opened with, or null. */
  readonly former: Of<"open"> | null;
  readonly picture: Picture;
  /** Tells that a first question has been answered, which nothing may hold up. */
  onAnswer: () => void;
}

/**
 * The worker's side: holds one picture and answers requests about it. Returns what takes each message.
 *
 * One thing is done at a time, the most urgent first; long work is done in steps, and between two the thread listens, so that a
 * request can be overtaken or given up. A picture that cannot be opened leaves the one before it in place.
 */
export function serve(host: Host): (request: Request) => void {
  const queue = newQueue();
  const lull = newLull();
  const running = new Map<number, AbortController>();
  let bench: Bench | null = null;
  let opening: Promise<void> = Promise.resolve();
  let tuned = !host.tune;

  function start(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const givenUp = new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => resolve())
    );
    running.set(id, controller);
    const done = work(signal)
      .catch((error: unknown) => {
        if (!signal.aborted) host.send({ type: "failed", id, ...describe(error) });
      })
      .finally(() => running.delete(id));
    // A decoder that cannot be stopped goes on alone; nobody waits for it.
    return Promise.race([done, givenUp]);
  }

  /** Resolves when it is the turn of work of this priority; what then runs until it next waits has the thread for itself. */
  async function turn(priority: number, signal?: AbortSignal): Promise<void> {
    await queue.add(priority, () => Promise.resolve());
    signal?.throwIfAborted();
  }

  async function open(request: Of<"open">, signal: AbortSignal) {
    const { id, file, size, maxPixels } = request;
    // Left to the picture, cells are square and its shorter side has the default number of them.
    const { width, height } = firstSize(size ?? { columns: DEFAULT_DETAIL, rows: DEFAULT_DETAIL });
    const wanted = { file, maxPixels };
    host.send({ type: "progress", id, stage: "decoding", fraction: 0 });
    try {
      const onHeader = (header: Header) =>
        host.send({ type: "coming", id, info: expected(header, file) });
      const options = { signal, onHeader, ...limit(maxPixels) };
      const decoded = await host.decodeReduced(file, width, height, options);
      signal.throwIfAborted();
      // Of two that open at once the later asked one stays, whichever comes first.
      if (bench && bench.request.id > id) return;
      bench?.picture.letGo();
      const former = bench?.request ?? null;
      const picture = holdPicture(host.decode, wanted, decoded, (whole) => {
        showPreview(held, whole, IDLE);
      });
      const held: Bench = bench = { request, former, picture, onAnswer: () => {} };
      host.send({ type: "opened", id, info: infoOf(decoded, file) });
      getReady(held, decoded);
    } catch (error) {
      const offer = await offerFor(error, wanted);
      if (offer === null || signal.aborted) throw error;
      host.send({ type: "failed", id, ...describe(error), maxPixels: offer });
    }
  }

  function showPreview(held: Bench, decoded: Decoded, priority: number): void {
    queue.add(priority, async () => {
      if (bench !== held) return;
      const bitmap = await host.preview(decoded);
      if (bitmap) host.send({ type: "preview", id: held.request.id, bitmap }, [bitmap]);
    }).catch(() => {
      // The page shows the file itself where there is no preview.
    });
  }

  /** Shows what was opened, then decodes the rest, makes the working picture and practices, so that the first change is quick too. */
  async function getReady(held: Bench, opened: Decoded): Promise<void> {
    const pause = async () => {
      await turn(IDLE);
      if (bench !== held) throw new DOMException("Another picture was opened.", "AbortError");
    };
    try {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PATIENCE);
        held.onAnswer = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      showPreview(held, opened, PREVIEW);
      await pause();
      const source = await held.picture.whole();
      await pause();
      if (isLarge(source)) await takeSteps(source.working, pause);
      do {
        await lull.of(SHORT);
        await pause();
      } while (host.practice?.next().done === false);
    } catch {
      // Whoever needs the whole picture is told why it cannot be had.
    }
  }

  /** Once, when nobody is likely to wait soon: measuring takes a while itself. */
  async function tuneLater(): Promise<void> {
    if (tuned) return;
    tuned = true;
    await lull.of(LONG);
    await turn(IDLE);
    await host.tune?.().catch(() => {
      // The way that there is works, too.
    });
  }

  async function convert(
    { id, settings: unknown, background }: Of<"convert">,
    signal: AbortSignal,
  ) {
    await opening;
    const held = bench;
    if (!held) throw fault(TypeError, "no-picture-yet", {}, "There is no picture. Open one first.");
    const settings = parseSettings(unknown);
    const answer = async (source: Source, last: boolean, priority: number) => {
      const pause = () => turn(priority, signal);
      await pause();
      let milliseconds = 0;
      let since = performance.now();
      const timed = async () => {
        milliseconds += performance.now() - since;
        await pause();
        since = performance.now();
      };
      const options = { signal, quick: !last, pause: timed };
      const { grid, exact } = await pixelate(source, settings, options);
      milliseconds += performance.now() - since;
      // A picture that was made smaller on the way in has no better grid than that of all its pixels at hand.
      const picture = held.request.id;
      const memory = [grid.palette.buffer, grid.cells.buffer];
      host.send({ type: "grid", id, picture, grid, exact: exact || last, milliseconds }, memory);
      if (!exact && milliseconds > SLOW) tuneLater();
      return exact;
    };
    const isDone = await answer(held.picture.source(), false, background ? BESIDE : MAIN);
    held.onAnswer();
    if (isDone) return;
    if (!held.picture.source().decoded.exact) {
      host.send({ type: "progress", id, stage: "decoding", fraction: 0 });
    }
    // The page is drawing the first answer, and while a control is moved the next question is about to come.
    await lull.of(INSTANT);
    const later = background ? REFINE_BESIDE : REFINE;
    await turn(later, signal);
    // Decoding goes on outside the queue, so that nobody waits behind it.
    await answer(await held.picture.whole(), true, later);
  }

  async function render({ id, grid, job }: Of<"render">, signal: AbortSignal) {
    await turn(FILE, signal);
    const file = await host.render(grid, job);
    signal.throwIfAborted();
    host.send({ type: "rendered", id, file });
  }

  function startOpening(request: Of<"open">): void {
    const opened = start(request.id, (signal) => open(request, signal));
    opening = Promise.all([opening, opened]).then(() => {});
  }

  /** Gives up work that is under way. A picture that was open before the page could say so makes room again for the one before. */
  function cancel(id: number): void {
    running.get(id)?.abort();
    if (bench?.request.id !== id) return;
    const { picture, former } = bench;
    picture.letGo();
    bench = null;
    if (former !== null) startOpening(former);
  }

  return (request) => {
    const { type, id } = request;
    if (type !== "ping") lull.end();
    if (type === "ping") host.send({ type: "pong", id });
    else if (type === "cancel") cancel(id);
    else if (type === "open") startOpening(request);
    else if (type === "convert") start(id, (signal) => convert(request, signal));
    else start(id, (signal) => render(request, signal));
  };
}

function describe(error: unknown): { name: string; message: string; fault: Fault | null } {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message, fault: faultOf(error) };
}

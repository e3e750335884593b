import type { Decode, Decoded, DecodeReduced } from "@/lib/image/decode.ts";
import { openSource, pixelate, type Source } from "@/lib/pixelate/pipeline.ts";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { DEFAULT_DETAIL } from "@/lib/pixelate/size.ts";
import { parseSettings } from "@/lib/pixelate/parse_settings.ts";
import { isLarge, prepareWorking } from "@/lib/pixelate/source.ts";
import type { RenderJob, Request, Response } from "./protocol.ts";
import { newQueue } from "./queue.ts";

/** What differs between a browser and Deno. */
export interface Host {
  readonly decode: Decode;
  readonly decodeReduced: DecodeReduced;
  /** A small bitmap of the picture for the page to show, or null where the host has none. */
  readonly preview: (decoded: Decoded) => Promise<ImageBitmap | null>;
  readonly render: (grid: PixelGrid, job: RenderJob) => Promise<Blob>;
  readonly send: (response: Response, transfer?: Transferable[]) => void;
}

type Of<T extends Request["type"]> = Extract<Request, { type: T }>;

/** Decoded pixels a side that a cell needs at least for colours that look final. */
const PIXELS_PER_CELL = 8;

/** Order of work: what the page waits for comes first, what refines it after, what may come in handy last. */
const FIRST = 0, SOON = 1, LATER = 2, IDLE = 3;

/** The picture on the bench. `source` becomes exact when the whole picture has been decoded. */
interface Bench {
  readonly file: Blob;
  readonly maxPixels: number | undefined;
  source: Source;
  whole: Promise<Source> | null;
}

/**
 * The worker's side: holds one picture and answers requests about it. Returns what takes each message.
 *
 * One thing is done at a time, the most urgent first, and between two the thread listens, so that a request can be given up.
 * A picture that cannot be opened leaves the one before it in place.
 */
export function serve(host: Host): (request: Request) => void {
  const queue = newQueue();
  const running = new Map<number, AbortController>();
  let bench: Bench | null = null;
  let opening: Promise<void> = Promise.resolve();

  function start(id: number, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    return work(controller.signal)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) host.send({ type: "failed", id, ...describe(error) });
      })
      .finally(() => running.delete(id));
  }

  async function open({ id, file, size, maxPixels }: Of<"open">, signal: AbortSignal) {
    const options = { signal, ...(maxPixels === undefined ? {} : { maxPixels }) };
    // Left to the picture, cells are square and its shorter side has the default number of them.
    const { columns, rows } = size ?? { columns: DEFAULT_DETAIL, rows: DEFAULT_DETAIL };
    host.send({ type: "progress", id, stage: "decoding", fraction: 0 });
    const decoded = await host.decodeReduced(
      file,
      columns * PIXELS_PER_CELL,
      rows * PIXELS_PER_CELL,
      options,
    );
    signal.throwIfAborted();
    const opened: Bench = { file, maxPixels, source: openSource(decoded), whole: null };
    bench = opened;
    const { fullWidth: width, fullHeight: height, hasAlpha, header } = decoded;
    const info = { width, height, format: header.format, hasAlpha, bytes: file.size };
    host.send({ type: "opened", id, info });
    showPreview(id, decoded);
    getReady(opened);
  }

  function showPreview(id: number, decoded: Decoded) {
    queue.add(SOON, async () => {
      const bitmap = await host.preview(decoded);
      if (bitmap) host.send({ type: "preview", id, bitmap }, [bitmap]);
    }).catch(() => {
      // The page shows the file itself where there is no preview.
    });
  }

  /** Decodes the rest and makes the working picture while nobody waits, so that the first change is quick too. */
  function getReady(held: Bench) {
    queue.add(IDLE, () => Promise.resolve())
      .then(() => whole(held))
      .then((source) =>
        queue.add(IDLE, async () => {
          if (bench === held && isLarge(source)) await Promise.resolve(prepareWorking(source));
        })
      )
      .catch(() => {
        // Whoever needs the whole picture is told why it cannot be had.
      });
  }

  /** The source with every pixel, decoded once. */
  function whole(held: Bench): Promise<Source> {
    if (held.source.decoded.exact) return Promise.resolve(held.source);
    const options = held.maxPixels === undefined ? {} : { maxPixels: held.maxPixels };
    held.whole ??= host.decode(held.file, options).then((decoded) => {
      held.source = openSource(decoded);
      return held.source;
    });
    // A failure is told to each request that needs the whole picture; the next one tries again.
    held.whole.catch(() => held.whole = null);
    return held.whole;
  }

  async function convert({ id, settings: unknown }: Of<"convert">, signal: AbortSignal) {
    await opening;
    const held = bench;
    if (!held) throw new TypeError("There is no picture yet. Open one first.");
    const settings = parseSettings(unknown);
    const answer = async (source: Source, last: boolean) => {
      signal.throwIfAborted();
      const begun = performance.now();
      const { grid, exact } = await pixelate(source, settings, { signal, quick: !last });
      const milliseconds = performance.now() - begun;
      // A picture that was made smaller on the way in has no better grid than that of all its pixels at hand.
      host.send({ type: "grid", id, grid, exact: exact || last, milliseconds });
      return exact;
    };
    if (await queue.add(FIRST, () => answer(held.source, false))) return;
    // Decoding goes on outside the queue, so that nobody waits behind it.
    await queue.add(LATER, () => Promise.resolve());
    const source = await whole(held);
    await queue.add(LATER, () => answer(source, true));
  }

  async function render({ id, grid, job }: Of<"render">, signal: AbortSignal) {
    await queue.add(SOON, async () => {
      signal.throwIfAborted();
      const file = await host.render(grid, job);
      signal.throwIfAborted();
      host.send({ type: "rendered", id, file });
    });
  }

  return (request) => {
    const { type, id } = request;
    if (type === "ping") host.send({ type: "pong", id });
    else if (type === "cancel") running.get(id)?.abort();
    else if (type === "open") opening = start(id, (signal) => open(request, signal));
    else if (type === "convert") start(id, (signal) => convert(request, signal));
    else start(id, (signal) => render(request, signal));
  };
}

function describe(error: unknown): { name: string; message: string } {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: "Error", message: "Something went wrong. Please try again." };
}

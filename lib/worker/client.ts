import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import type { Settings } from "@/lib/pixelate/settings.ts";
import type { Size } from "@/lib/pixelate/size.ts";
import type { PictureInfo, RenderJob, Request, Response, Stage } from "./protocol.ts";
import { newWatch } from "./watch.ts";

/** What an opened picture is told to while it opens and after. */
export interface OpenOptions {
  readonly signal?: AbortSignal;
  /** The size of the first conversion, if it is known. */
  readonly size?: Size;
  readonly maxPixels?: number;
  /** Takes a small bitmap of the picture, a moment after it is open. Its taker closes it. */
  readonly onPreview?: (bitmap: ImageBitmap) => void;
  readonly onProgress?: (stage: Stage, fraction: number) => void;
}

export interface ConvertOptions {
  readonly signal?: AbortSignal;
  /** A newer conversion of the same lane takes the place of an older one, which then rejects with an AbortError. */
  readonly lane?: string;
  /** Takes each grid as it comes: perhaps a quick first one, then the exact one. */
  readonly onGrid?: (grid: PixelGrid, exact: boolean, milliseconds: number) => void;
}

/** The engine as the page sees it. */
export interface Engine {
  /** Opens a picture in place of the one before. Rejects with the built-in error class that tells why; the former picture then stays. */
  readonly open: (file: Blob, options?: OpenOptions) => Promise<PictureInfo>;
  /** Resolves with the exact grid of the open picture. */
  readonly convert: (settings: Settings, options?: ConvertOptions) => Promise<PixelGrid>;
  /** Resolves with a finished file, made off the page's thread. */
  readonly render: (grid: PixelGrid, job: RenderJob, signal?: AbortSignal) => Promise<Blob>;
  /** Starts the worker ahead of the first picture. */
  readonly warm: () => void;
  /** Ends the worker; what is under way rejects with an AbortError. */
  readonly dispose: () => void;
}

/** The part of a Worker that is used here. */
export type Port = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

type OpenRequest = Extract<Request, { type: "open" }>;

/** A request under way. */
interface Pending {
  readonly request: Request;
  readonly take: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
  /** How often the worker died while at it. */
  crashes: number;
}

/** A request that was under way at so many deaths of the worker is not tried again. */
const MOST_CRASHES = 2;

const CLASSES: Readonly<Record<string, new (message: string) => Error>> = {
  TypeError,
  RangeError,
  SyntaxError,
};

/**
 * Talks to the engine's worker: numbers requests, gives up what nobody wants any more, and starts the worker anew if it dies, with the
 * picture opened again and every request under way repeated.
 *
 * @param createWorker Makes the worker, such as `() => new Worker("/engine.js", { type: "module" })`.
 */
export function createEngine(createWorker: () => Port): Engine {
  const pending = new Map<number, Pending>();
  const lanes = new Map<string, AbortController>();
  let worker: Port | null = null;
  let picture: OpenRequest | null = null;
  let preview: { readonly id: number; readonly take: OpenOptions["onPreview"] } | null = null;
  let lastId = 0;
  const watch = newWatch(() => tell({ type: "ping", id: 0 }), onCrash);

  function tell(request: Request): void {
    worker?.postMessage(request);
  }

  /** Starts the worker if there is none, and gives it the picture again. */
  function wake(): void {
    if (worker) return;
    const made = createWorker();
    made.addEventListener("message", (event) => {
      if (made === worker) onResponse((event as MessageEvent<Response>).data);
    });
    for (const kind of ["error", "messageerror"] as const) {
      made.addEventListener(kind, (event) => {
        event.preventDefault();
        if (made === worker) onCrash();
      });
    }
    worker = made;
    if (picture) tell(picture);
  }

  function onResponse(response: Response): void {
    watch.heard();
    if (response.type === "preview") {
      if (preview?.id === response.id && preview.take) preview.take(response.bitmap);
      else response.bitmap.close();
      return;
    }
    const entry = pending.get(response.id);
    if (response.type === "failed") {
      entry?.reject(new (CLASSES[response.name] ?? Error)(response.message));
    } else {
      entry?.take(response);
    }
  }

  function onCrash(): void {
    stop();
    for (const entry of [...pending.values()]) {
      if (++entry.crashes < MOST_CRASHES) continue;
      entry.reject(
        new Error(
          "The picture engine stopped twice at this. Try a smaller picture or fewer cells.",
        ),
      );
    }
    if (pending.size === 0) return;
    wake();
    for (const { request } of pending.values()) tell(request);
    watch.expect();
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
    watch.rest(true);
  }

  /** Sends a request; `take` calls `resolve` when a response settles it. */
  function ask<T>(
    build: (id: number) => Request,
    signal: AbortSignal | undefined,
    take: (response: Response, resolve: (value: T) => void) => void,
  ): Promise<T> {
    const id = ++lastId;
    const request = build(id);
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      const onAbort = () => {
        tell({ type: "cancel", id });
        reject(signal?.reason);
        settle();
      };
      const settle = () => {
        signal?.removeEventListener("abort", onAbort);
        pending.delete(id);
        if (pending.size === 0) watch.rest();
      };
      signal?.addEventListener("abort", onAbort);
      pending.set(id, {
        request,
        crashes: 0,
        take: (response) =>
          take(response, (value) => {
            settle();
            resolve(value);
          }),
        reject: (reason) => {
          settle();
          reject(reason);
        },
      });
      wake();
      tell(request);
      watch.expect();
    });
  }

  /** A signal that also ends when a newer request takes the lane. */
  function enter(lane: string | undefined, signal: AbortSignal | undefined) {
    if (lane === undefined) return signal;
    lanes.get(lane)?.abort();
    const controller = new AbortController();
    lanes.set(lane, controller);
    return signal ? AbortSignal.any([signal, controller.signal]) : controller.signal;
  }

  return {
    open(file, { signal, size = null, maxPixels, onPreview, onProgress } = {}) {
      const limit = maxPixels === undefined ? {} : { maxPixels };
      const build = (id: number): OpenRequest => ({ type: "open", id, file, size, ...limit });
      return ask(build, signal, (response, resolve) => {
        if (response.type === "progress") onProgress?.(response.stage, response.fraction);
        if (response.type !== "opened") return;
        picture = build(response.id);
        preview = { id: response.id, take: onPreview };
        resolve(response.info);
      });
    },
    convert(settings, { signal, lane, onGrid } = {}) {
      const build = (id: number): Request => ({ type: "convert", id, settings });
      return ask(build, enter(lane, signal), (response, resolve) => {
        if (response.type !== "grid") return;
        onGrid?.(response.grid, response.exact, response.milliseconds);
        if (response.exact) resolve(response.grid);
      });
    },
    render(grid, job, signal) {
      const build = (id: number): Request => ({ type: "render", id, grid, job });
      return ask(build, signal, (response, resolve) => {
        if (response.type === "rendered") resolve(response.file);
      });
    },
    warm: wake,
    dispose() {
      stop();
      picture = null;
      preview = null;
      const reason = new DOMException("The picture engine was closed.", "AbortError");
      for (const entry of [...pending.values()]) entry.reject(reason);
    },
  };
}

import { fault } from "@/lib/document/fault.ts";
import type { Engine, EngineOptions, OpenOptions } from "./engine.ts";
import { watchLifeline } from "./lifeline.ts";
import type { Request, Response } from "./protocol.ts";
import { smallerOffer, TooLargeError } from "./too_large_error.ts";
import { newWatch } from "./watch.ts";

export type * from "./engine.ts";
export { TooLargeError } from "./too_large_error.ts";

/** The part of a Worker that is used here. */
export type Port = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

type OpenRequest = Extract<Request, { type: "open" }>;
type Take<T> = (response: Response, resolve: (value: T) => void) => void;

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

/** What a picture is taken to have that killed the worker before it told its size. */
const MANY_PIXELS = 100_000_000;

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
export function createEngine(createWorker: () => Port, options: EngineOptions = {}): Engine {
  const pending = new Map<number, Pending>();
  const lanes = new Map<string, AbortController>();
  let worker: Port | null = null;
  let picture: OpenRequest | null = null;
  let preview: { readonly id: number; readonly take: OpenOptions["onPreview"] } | null = null;
  let lastId = 0;
  const watch = newWatch(() => tell({ type: "ping", id: 0 }), onCrash, options.period);

  function tell(request: Request): void {
    worker?.postMessage(request);
  }

  /** Starts the worker if there is none, and gives it the picture again. */
  function wake(): void {
    if (worker) return;
    const made = createWorker();
    const onEnd = () => {
      if (made === worker) onCrash();
    };
    made.addEventListener("message", (event) => {
      if (made !== worker) return;
      const response = (event as MessageEvent<Response>).data;
      if (response.type === "alive" && response.lock) watchLifeline(response.lock, onEnd);
      onResponse(response);
    });
    for (const kind of ["error", "messageerror"] as const) {
      made.addEventListener(kind, (event) => {
        event.preventDefault();
        onEnd();
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
    } else if (response.type === "failed") {
      pending.get(response.id)?.reject(revive(response));
    } else if (response.type === "grid" && response.picture !== picture?.id) {
      // Of a picture that was given up when the worker had it already: asked again, it takes the one that stays.
      const entry = pending.get(response.id);
      if (entry) tell(entry.request);
    } else {
      pending.get(response.id)?.take(response);
    }
  }

  function onCrash(): void {
    stop();
    for (const entry of [...pending.values()]) {
      if (++entry.crashes >= MOST_CRASHES) entry.reject(failure(entry.request));
    }
    // With nothing under way the next request starts the worker.
    if (pending.size > 0) {
      wake();
      for (const { request } of pending.values()) tell(request);
      watch.expect();
    }
    options.onRestart?.();
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
    take: Take<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      signal?.throwIfAborted();
      const id = ++lastId;
      const request = build(id);
      const settle = () => {
        signal?.removeEventListener("abort", onAbort);
        pending.delete(id);
        if (pending.size === 0) watch.rest();
      };
      const onAbort = () => {
        tell({ type: "cancel", id });
        settle();
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort);
      wake();
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
    const giveUp = () => controller.abort(signal?.reason);
    if (signal?.aborted) giveUp();
    signal?.addEventListener("abort", giveUp, { once: true, signal: controller.signal });
    return controller.signal;
  }

  return {
    open(file, { signal, size = null, maxPixels, onComing, onPreview, onProgress } = {}) {
      const limit = maxPixels === undefined ? {} : { maxPixels };
      const build = (id: number): OpenRequest => ({ type: "open", id, file, size, ...limit });
      return ask(build, enter("open a picture", signal), (response, resolve) => {
        if (response.type === "progress") onProgress?.(response.stage, response.fraction);
        if (response.type === "coming") onComing?.(response.info);
        if (response.type !== "opened") return;
        picture = build(response.id);
        preview = { id: response.id, take: onPreview };
        resolve(response.info);
      });
    },
    convert(settings, { signal, lane, background = false, onGrid, onProgress } = {}) {
      const build = (id: number): Request => ({ type: "convert", id, settings, background });
      return ask(build, enter(lane, signal), (response, resolve) => {
        if (response.type === "progress") onProgress?.(response.stage, response.fraction);
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

/** The error that the worker met, as one of this side. */
function revive(response: Extract<Response, { type: "failed" }>): Error {
  const { name, message, fault: told, maxPixels } = response;
  const Class = CLASSES[name] ?? Error;
  if (maxPixels !== undefined) {
    return new TooLargeError(told ?? { code: "picture-too-much", values: {} }, message, maxPixels);
  }
  if (told === null) return new Class(message);
  return fault(Class, told.code, told.values, message);
}

/** Why a request is given up at which the worker died again and again: for a picture most likely its size. */
function failure(request: Request): Error {
  const offer = request.type === "open" ? smallerOffer(request.maxPixels ?? MANY_PIXELS) : null;
  if (offer !== null) {
    const message = "Opened a picture: the worker died twice. Open it smaller, or another one.";
    return new TooLargeError({ code: "picture-crash", values: {} }, message, offer);
  }
  return fault(
    Error,
    "engine-crash",
    {},
    "Asked the worker: it died twice. Try a smaller picture or fewer cells.",
  );
}

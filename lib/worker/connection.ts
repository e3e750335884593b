import { fault } from "@/lib/document/fault.ts";
import { MAX_PIXELS } from "@/lib/image/limits.ts";
import { CLOCK } from "./clock.ts";
import type { EngineOptions } from "./engine.ts";
import { revive } from "./failure.ts";
import { watchLifeline } from "./lifeline.ts";
import type { Request, Response } from "./protocol.ts";
import { smallerOffer, TooLargeError } from "./too_large_error.ts";
import { newWatch } from "./watch.ts";

/** The part of a Worker that is used here. */
export type Port = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** What a connection tells and is told, beside requests. */
export interface ConnectionOptions extends EngineOptions {
  /** What a new worker is told first, before the requests that are under way. */
  readonly greeting: () => readonly Request[];
  /** Takes what comes for no request that is under way. */
  readonly onOther: (response: Response) => void;
}

/** Requests and their answers, over workers that may die. */
export interface Connection {
  /**
   * Sends a request and waits; `take` is given each answer, and calls `resolve` when one settles it. Rejects when the worker says
   * that it failed, when the worker died at it twice, or with the reason of `signal`: `giveUp` is then sent.
   */
  readonly ask: <T>(
    build: (id: number) => Request,
    giveUp: "cancel" | "close",
    signal: AbortSignal | undefined,
    take: (response: Response, resolve: (value: T) => void) => void,
  ) => Promise<T>;
  /** Says something that has no answer, if there is a worker. */
  readonly tell: (request: Request) => void;
  /** Rejects the requests under way that are meant. Says nothing of it. */
  readonly reject: (isMeant: (request: Request) => boolean, reason: unknown) => void;
  /** Starts the worker if there is none. */
  readonly wake: () => void;
  /** Takes another worker in place of one that has not said a word yet, after `prepare`; one that has asks anew for what it waits for. */
  readonly fetchAnew: (prepare?: () => Promise<void>) => Promise<void>;
  /** Ends the worker. */
  readonly stop: () => void;
}

/** A request under way. */
interface Pending {
  readonly request: Request;
  readonly take: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
  /** When it was sent first, by the clock. */
  readonly since: number;
  /** How often the worker died while at it. */
  crashes: number;
}

/** Milliseconds after which who waits for an answer wants to know that the worker waits itself. */
const LONG = 8_000;

/** A request that was under way at so many deaths of the worker is not tried again. */
const MOST_CRASHES = 2;

/** Numbers requests, and where a worker dies starts another with the same requests. */
export function connect(
  createWorker: () => Port,
  { greeting, onOther, onRestart, onSlow, clock = CLOCK }: ConnectionOptions,
): Connection {
  const pending = new Map<number, Pending>();
  let worker: Port | null = null;
  /** Whether any worker ever said a word: one that never does has not died, it was never there. */
  let hasSpoken = false;
  /** Whether the worker that there is did. */
  let isThere = false;
  let lastId = 0;
  const watch = newWatch(() => tell({ type: "ping", id: 0 }), onSilence, { ...clock, onSlow });
  return { ask, tell, reject, wake, fetchAnew, stop };

  function tell(request: Request): void {
    worker?.postMessage(request);
  }

  function wake(): void {
    if (worker) return;
    const made = create();
    const onEnd = () => {
      if (made === worker) onCrash();
    };
    made.addEventListener("message", (event) => {
      if (made !== worker) return;
      hasSpoken = isThere = true;
      const response = (event as MessageEvent<Response>).data;
      if (response.type === "alive" && response.lock) watchLifeline(response.lock, onEnd);
      onResponse(response);
    });
    for (const kind of ["error", "messageerror"] as const) {
      made.addEventListener(kind, (event) => {
        event.preventDefault();
        if (made === worker && !hasSpoken) onMissing(event);
        else onEnd();
      });
    }
    worker = made;
    isThere = false;
    for (const request of greeting()) tell(request);
  }

  function create(): Port {
    try {
      return createWorker();
    } catch (error) {
      throw cannotStart(error);
    }
  }

  function onMissing(event: Event): void {
    // Where the file does not come there is no more to tell than that.
    giveUpStart(event instanceof ErrorEvent ? cannotStart(event.message) : missing());
  }

  /** One that came empty has no fault to tell of. */
  function onSilence(): void {
    if (hasSpoken) onCrash();
    else giveUpStart(cannotStart("it said nothing"));
  }

  /** To try the same again at once would end the same: that is for the visitor to say. */
  function giveUpStart(reason: Error): void {
    stop();
    for (const entry of [...pending.values()]) entry.reject(reason);
  }

  function onResponse(response: Response): void {
    if (response.type === "pong") watch.heard(response.isLate === true && isAnyoneWaiting());
    else watch.heard();
    const entry = pending.get(response.id);
    if (!entry) onOther(response);
    else if (response.type === "failed") entry.reject(revive(response));
    else entry.take(response);
  }

  /** Whether something that was asked for, and not for later alone, lets wait for it. */
  function isAnyoneWaiting(): boolean {
    const since = clock.now() - LONG;
    return [...pending.values()].some((entry) => entry.since <= since && !isAside(entry.request));
  }

  function onCrash(): void {
    stop();
    for (const entry of [...pending.values()]) {
      if (++entry.crashes >= MOST_CRASHES) entry.reject(givenUp(entry.request));
    }
    renew();
    onRestart?.();
  }

  async function fetchAnew(prepare?: () => Promise<void>): Promise<void> {
    if (isThere) return tell({ type: "again", id: 0 });
    await prepare?.();
    if (!isThere) renew();
  }

  function renew(): void {
    stop();
    // With nothing under way the next request starts the worker.
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

  function ask<T>(
    build: (id: number) => Request,
    giveUp: "cancel" | "close",
    signal: AbortSignal | undefined,
    take: (response: Response, resolve: (value: T) => void) => void,
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
        tell({ type: giveUp, id });
        settle();
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort);
      wake();
      pending.set(id, {
        request,
        since: clock.now(),
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

  function reject(isMeant: (request: Request) => boolean, reason: unknown): void {
    for (const entry of [...pending.values()]) if (isMeant(entry.request)) entry.reject(reason);
  }
}

/** Whether nobody waits for what comes of a request. */
function isAside(request: Request): boolean {
  const { type } = request;
  return type === "thumbnails" || type === "findFaces" || type === "look" ||
    "background" in request && request.background;
}

/** Why a request is given up at which the worker died again and again: for a picture most likely its size. */
function givenUp(request: Request): Error {
  const offer = request.type === "open" ? smallerOffer(request.maxPixels ?? MAX_PIXELS) : null;
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

/** For a worker that the browser does not make, or that ends before it has said a word. */
function cannotStart(reason: unknown): Error {
  return fault(Error, "engine-start", {}, `Started the worker: ${reason}. Use a newer browser.`);
}

/** For a worker whose file does not come. */
function missing(): Error {
  return fault(
    Error,
    "engine-missing",
    {},
    "Started the worker: its file did not come. Try again.",
  );
}

import type { Rect } from "@/lib/document/rect.ts";
import { fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Suggestion } from "@/lib/pixelate/auto/auto.ts";
import type { PixelArtOffer } from "@/lib/pixelate/restore/look.ts";
import type { Restored } from "@/lib/pixelate/restore/restore.ts";
import { connect, type Port } from "./connection.ts";
import { orAbort } from "./or_abort.ts";
import type {
  Engine,
  EngineOptions,
  OpenedPicture,
  OpenOptions,
  PictureOptions,
} from "./engine.ts";
import type { Request, RequestOf, Response, Scored } from "./protocol.ts";

export type * from "./engine.ts";
export type { Port } from "./connection.ts";
export { TooLargeError } from "./too_large_error.ts";

/** A picture that the worker holds, and with what it is opened again should that one die. */
interface Held {
  readonly request: RequestOf<"open">;
  readonly onPreview: OpenOptions["onPreview"];
}

/** The lane of pictures that take each other's place. */
const PLACE = Symbol("the current picture");

/**
 * Talks to the engine's worker: gives up what nobody wants any more, and if the worker dies starts it anew, with every held picture
 * opened again and every request under way repeated.
 *
 * @param createWorker Makes the worker, such as `() => new Worker("/engine.js", { type: "module" })`.
 */
export function createEngine(
  createWorker: () => Port,
  { sparesWork = false, ...options }: EngineOptions = {},
): Engine {
  const held = new Map<number, Held>();
  const lanes = new Map<string | symbol, AbortController>();
  /** Id of the picture whose place the next one takes. */
  let current: number | null = null;
  /** Settles when it is known whether another one takes that place. */
  let opening: Promise<unknown> | null = null;
  const { ask, tell, reject, wake, fetchAnew, stop } = connect(createWorker, {
    ...options,
    greeting: () => [...held.values()].map(({ request }) => request),
    onOther,
  });

  function onOther(response: Response): void {
    if (response.type !== "preview") return;
    const take = held.get(response.id)?.onPreview;
    if (take) take(response.bitmap);
    else response.bitmap.close();
  }

  /** A signal that also ends when a newer request takes the lane. */
  function enter(lane: string | symbol | undefined, signal: AbortSignal | undefined) {
    if (lane === undefined) return signal;
    lanes.get(lane)?.abort();
    const controller = new AbortController();
    lanes.set(lane, controller);
    const giveUp = () => controller.abort(signal?.reason);
    if (signal?.aborted) giveUp();
    signal?.addEventListener("abort", giveUp, { once: true, signal: controller.signal });
    return controller.signal;
  }

  function open(file: Blob, options: OpenOptions = {}): Promise<OpenedPicture> {
    const { size = null, maxPixels, beside = false, onComing, onPreview } = options;
    const limit = maxPixels === undefined ? {} : { maxPixels };
    const build = (id: number): RequestOf<"open"> => (
      { type: "open", id, file, size, ...limit, getReady: !beside && !sparesWork }
    );
    const signal = enter(beside ? undefined : PLACE, options.signal);
    const opened: Promise<OpenedPicture> = ask<OpenedPicture>(
      build,
      "close",
      signal,
      (response, resolve) => {
        if (response.type === "coming") onComing?.(response.info);
        if (response.type !== "opened") return;
        const { id, info } = response;
        held.set(id, { request: build(id), onPreview });
        if (!beside) {
          if (current !== null) close(current);
          current = id;
        }
        resolve({ ...info, id });
      },
    ).finally(() => {
      if (opening === opened) opening = null;
    });
    if (!beside) opening = opened;
    return opened;
  }

  /** Asks something of a picture, when it is known of which; rejects with a TypeError where there is none. */
  async function askOf<T>(
    { picture: given, signal }: PictureOptions,
    build: (id: number, picture: number) => Request,
    take: (response: Response, resolve: (value: T) => void) => void,
  ): Promise<T> {
    while (given === undefined && opening) await orAbort(opening, signal);
    const picture = given ?? current;
    if (picture === null || !held.has(picture)) {
      throw fault(TypeError, "no-picture-yet", {}, "There is no such picture. Open one first.");
    }
    return await ask((id) => build(id, picture), "cancel", signal, take);
  }

  function close(id: number): void {
    if (!held.delete(id)) return;
    if (current === id) current = null;
    tell({ type: "close", id });
    const reason = new DOMException("The picture was closed.", "AbortError");
    reject((request) => "picture" in request && request.picture === id, reason);
  }

  return {
    open,
    close,
    convert(settings, { picture, lane, background = false, onGrid, ...rest } = {}) {
      const signal = enter(lane, rest.signal);
      return askOf<PixelGrid>(
        { picture, signal },
        (id, picture) => ({ type: "convert", id, picture, settings, background }),
        (response, resolve) => {
          if (response.type !== "grid") return;
          onGrid?.(response);
          if (response.exact) resolve(response.grid);
        },
      );
    },
    async thumbnails(each, { onGrid, ...options }) {
      // A worker that is started anew may answer some of them once more.
      const missing = new Set(each.keys());
      if (missing.size === 0) return;
      await askOf<void>(
        options,
        (id, picture) => ({ type: "thumbnails", id, picture, each }),
        (response, resolve) => {
          if (response.type !== "thumbnail") return;
          onGrid(response.grid, response.index);
          missing.delete(response.index);
          if (missing.size === 0) resolve();
        },
      );
    },
    look: (options = {}) =>
      askOf<PixelArtOffer | null>(
        options,
        (id, picture) => ({ type: "look", id, picture }),
        (response, resolve) => {
          if (response.type === "looked") resolve(response.offer);
        },
      ),
    restore: (wish, options = {}) =>
      askOf<Restored>(
        options,
        (id, picture) => ({ type: "restore", id, picture, wish }),
        (response, resolve) => {
          if (response.type === "restored") resolve(response.restored);
        },
      ),
    score: (grid, crop, options = {}) =>
      askOf<Scored>(
        options,
        (id, picture) => ({ type: "score", id, picture, grid, crop }),
        (response, resolve) => {
          if (response.type === "scored") resolve(response.scored);
        },
      ),
    suggest: (settings, goal, { onSuggestion, ...options } = {}) =>
      askOf<Suggestion>(
        options,
        (id, picture) => ({ type: "suggest", id, picture, settings, goal }),
        (response, resolve) => {
          if (response.type !== "suggested") return;
          onSuggestion?.(response.suggestion);
          if (response.suggestion.isLast) resolve(response.suggestion);
        },
      ),
    render(grid, job, { signal, background = false } = {}) {
      const build = (id: number): RequestOf<"render"> => (
        { type: "render", id, grid, job, background }
      );
      return ask(build, "cancel", signal, (response, resolve) => {
        if (response.type === "rendered") resolve(response.file);
      });
    },
    plan(wish, { signal, background = false } = {}) {
      const build = (id: number): RequestOf<"plan"> => ({ type: "plan", id, wish, background });
      return ask(build, "cancel", signal, (response, resolve) => {
        if (response.type === "planned") resolve(response.planned);
      });
    },
    page(grid, job, number, signal) {
      const build = (id: number): RequestOf<"page"> => ({ type: "page", id, grid, job, number });
      return ask(build, "cancel", signal, (response, resolve) => {
        if (response.type === "drawn") resolve(response.page);
      });
    },
    findFaces: (options = {}) =>
      askOf<readonly Rect[]>(
        options,
        (id, picture) => ({ type: "findFaces", id, picture }),
        (response, resolve) => {
          if (response.type === "faces") resolve(response.faces);
        },
      ),
    warm: wake,
    fetchAnew,
    dispose() {
      stop();
      held.clear();
      current = null;
      reject(() => true, new DOMException("The picture engine was closed.", "AbortError"));
    },
  };
}

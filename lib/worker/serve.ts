import { fault } from "@/lib/document/fault.ts";
import type { Request, RequestOf } from "./protocol.ts";
import { failed } from "./failure.ts";
import { score, suggest } from "./serve/choose.ts";
import { convert } from "./serve/convert.ts";
import { findFaces } from "./serve/find_faces.ts";
import type { HeldPicture } from "./serve/held_picture.ts";
import type { Host } from "./serve/host.ts";
import { newIdleWork } from "./serve/idle.ts";
import { open } from "./serve/open.ts";
import { page, plan } from "./serve/plan.ts";
import { render } from "./serve/render.ts";
import { thumbnails } from "./serve/thumbnails.ts";
import { look, repair } from "./serve/repair.ts";
import { newTurns } from "./serve/turns.ts";

export type { Host } from "./serve/host.ts";

/** A picture that is open or being opened. */
interface Entry {
  /** Null where it could not be opened. */
  readonly picture: Promise<HeldPicture | null>;
  readonly closing: AbortController;
}

/** A conversion, file, plan or page under way. */
interface Run {
  /** The picture that it is of, if it is of one. */
  readonly picture: number | null;
  readonly controller: AbortController;
}

/**
 * The worker's side: holds pictures and answers requests about them, in the order that `serve/turns.ts` draws. Returns what takes
 * each message.
 */
export function serve(host: Host): (request: Request) => void {
  const turns = newTurns(host.clock);
  const idle = newIdleWork(host, turns);
  const desk = { host, turns, idle };
  const pictures = new Map<number, Entry>();
  const running = new Map<number, Run>();

  /** Does what a request asks for. Where that fails it is said, unless it was given up. */
  async function attempt<T>(id: number, signal: AbortSignal, work: () => Promise<T>) {
    try {
      return await work();
    } catch (error) {
      if (!signal.aborted) host.send(failed(id, error));
      return null;
    }
  }

  async function run(
    id: number,
    picture: number | null,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const controller = new AbortController();
    running.set(id, { picture, controller });
    await attempt(id, controller.signal, () => work(controller.signal));
    running.delete(id);
  }

  async function pictureOf(id: number): Promise<HeldPicture> {
    const picture = await pictures.get(id)?.picture;
    if (picture) return picture;
    throw fault(TypeError, "no-picture-yet", {}, `There is no picture ${id}. Open one first.`);
  }

  function close(id: number): void {
    pictures.get(id)?.closing.abort();
    pictures.delete(id);
    for (const { picture, controller } of running.values()) if (picture === id) controller.abort();
  }

  return (request) => {
    const { type, id } = request;
    if (type === "ping") {
      return host.send({ type: "pong", id, isLate: host.parts?.isLate() ?? false });
    }
    if (type === "again") return host.parts?.again();
    const isAside = type === "thumbnails" || type === "render" && request.background;
    if (!isAside) turns.noteRequest();
    if (type === "cancel") {
      running.get(id)?.controller.abort();
    } else if (type === "close") {
      close(id);
    } else if (type === "open") {
      const closing = new AbortController();
      const { signal } = closing;
      const picture = attempt(id, signal, () => open(desk, request, signal));
      pictures.set(id, { picture, closing });
      picture.then((held) => held ?? pictures.delete(id));
    } else if (type === "plan") {
      run(id, null, (signal) => plan(desk, request, signal));
    } else if (type === "page") {
      run(id, null, (signal) => page(desk, request, signal));
    } else if (type === "render") {
      run(id, null, (signal) => render(desk, request, signal));
    } else {
      run(id, request.picture, async (signal) => {
        await workAt(await pictureOf(request.picture), request, signal);
      });
    }
  };

  /** What is asked of an open picture. */
  function workAt(
    picture: HeldPicture,
    request: RequestOf<
      "convert" | "thumbnails" | "findFaces" | "look" | "restore" | "score" | "suggest"
    >,
    signal: AbortSignal,
  ): Promise<void> {
    switch (request.type) {
      case "convert":
        return convert(desk, picture, request, signal);
      case "thumbnails":
        return thumbnails(desk, picture, request, signal);
      case "findFaces":
        return findFaces(desk, picture, request, signal);
      case "look":
        return look(desk, picture, request, signal);
      case "restore":
        return repair(desk, picture, request, signal);
      case "score":
        return score(desk, picture, request, signal);
      case "suggest":
        return suggest(desk, picture, request, signal);
    }
  }
}

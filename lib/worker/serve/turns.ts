import { CLOCK, type Clock } from "../clock.ts";
import { newQueue } from "./queue.ts";
import { newQuiet } from "./quiet.ts";

/**
 * The order of work, most urgent first. One thing is done at a time; long work is done in steps that each wait for their turn, so
 * that between two steps the thread takes in messages and whatever is more urgent goes first.
 *
 *     request                          turn                                    answer
 *
 *     ping                                                                     pong, between any two steps
 *
 *     open ----> (decode, reduced) ------------------------------------------> opened
 *                       |
 *                       |  the first grid of it has gone, or UNASKED ms
 *                       +------------> 3 PREVIEW, if large step by step ------> preview
 *                       |
 *                       +-if getReady-> (read whole), 7 IDLE: working picture, then
 *                                      once in the worker's life, after QUIET ms without
 *                                      a request each, the bits of compiling
 *
 *     convert -------------+---------> 0 MAIN -------------------------------> grid --.  is it exact?
 *       in the background  '---------> 2 BESIDE -----------------------------> grid --+
 *                                                                                     |  no:
 *         4 REFINE | 5 REFINE_BESIDE <------------------------------------------------'
 *                |   when no first answer of the picture is due
 *         (decode whole), or where that is done INSTANT ms without a request
 *                |
 *                '--------------------> 4 REFINE | 5 REFINE_BESIDE ----------> grid, exact
 *                  all of a picture that wait for that are averaged in one pass
 *
 *     thumbnails -> INSTANT ms without a request, 6 THUMBNAIL, each ----------> thumbnail, each
 *
 *     render ------------------------> 1 FILE -------------------------------> rendered
 *       in the background -----------> INSTANT ms without a request and
 *                                      without a grid, 7 IDLE ---------------> rendered
 *     plan, page --------------------> 1 FILE -------------------------------> planned, drawn
 *       in the background -----------> 7 IDLE -------------------------------> planned
 *
 *     restore -> (decode whole) -----> 0 MAIN -------------------------------> restored
 *     score ---> (decode whole) -----> 2 BESIDE -----------------------------> scored
 *     suggest -> (decode whole) -----> 2 BESIDE, once a piece ---------------> suggested, until the last
 *     look ------> LONG ms without a request, (decode whole), 7 IDLE --------> looked
 *
 *     a whole decode, once a picture -> 7 IDLE, step by step ----------------> preview, finer
 *     a slow inexact grid, once ------> LONG ms without a request, 7 IDLE: (tune)
 *
 *     findFaces --> LONG ms without a request, then for each step INSTANT ms
 *                   without one and without a grid, and 7 IDLE ---------------> faces
 *
 * What stands in parentheses goes on outside the queue, so that nobody waits behind it.
 *
 * A request of any kind but `ping`, `thumbnails` and a `render` in the background begins the time without a request anew, and by that
 * puts off refining, compiling and tuning. `cancel` ends a conversion, thumbnails, a file, a plan, a search or other work at its next step, `close` a picture with all that
 * waits or works for it: its decode, its conversions, its thumbnails, its previews, its working picture. No other request ends
 * anything: what a newer picture or setting makes useless, the page gives up itself.
 */
export const MAIN = 0,
  FILE = 1,
  BESIDE = 2,
  PREVIEW = 3,
  REFINE = 4,
  REFINE_BESIDE = 5,
  THUMBNAIL = 6,
  IDLE = 7;

/** Milliseconds without a request after which a first answer is on screen, a few that are lost are not felt, and many are not. */
export const INSTANT = 50, QUIET = 300, LONG = 1000;

/** Milliseconds after which a picture that nobody asks anything of is got ready for questions. */
export const UNASKED = 400;

/** Lets work wait for its turn. */
export interface Turns {
  /** Resolves when it is the turn of work of this priority; what then runs until it next waits has the thread for itself. */
  readonly take: (priority: number, signal?: AbortSignal) => Promise<void>;
  /**
   * The same for what nobody waits for: not in the INSTANT after a request, in which its answer is made, nor after an answer, which is
   * drawn then and may be followed by the next request; both processors are wanted for that.
   */
  readonly rest: (priority: number, signal?: AbortSignal) => Promise<void>;
  /** Runs a whole task when it is its turn, with nothing between its steps. */
  readonly run: <T>(priority: number, task: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing has been asked for so many milliseconds. */
  readonly quiet: (milliseconds: number) => Promise<void>;
  /** Something was asked. */
  readonly noteRequest: () => void;
  /** A grid has gone to the page. */
  readonly noteAnswer: () => void;
  readonly clock: Clock;
}

export function newTurns(clock = CLOCK): Turns {
  const queue = newQueue();
  const quiet = newQuiet(clock);
  const calm = newQuiet(clock);
  async function take(priority: number, signal?: AbortSignal): Promise<void> {
    await queue.add(priority, () => Promise.resolve());
    signal?.throwIfAborted();
  }

  return {
    take,
    async rest(priority, signal) {
      // What is asked while it waits for its turn has its answer first, and rest after that.
      do {
        await calm.of(INSTANT);
        await take(priority, signal);
      } while (!calm.is(INSTANT));
    },
    run: queue.add,
    quiet: quiet.of,
    noteRequest: () => {
      quiet.end();
      calm.end();
    },
    noteAnswer: calm.end,
    clock,
  };
}

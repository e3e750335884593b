import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { PartFetcher } from "@/lib/bundle/fetch_part.ts";
import type { Decode, DecodeReduced } from "@/lib/image/decode.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import type { Source } from "@/lib/pixelate/source.ts";
import type { Pause } from "@/lib/pixelate/steps.ts";
import type { Clock } from "../clock.ts";
import type { RenderedFile, Response } from "../protocol.ts";

/** What differs between a browser, Deno and a test. */
export interface Host {
  readonly decode: Decode;
  readonly decodeReduced: DecodeReduced;
  /** A small bitmap of the picture for the page to show, or null where the host has none; pauses every few milliseconds. */
  readonly preview: (source: Source, pause: Pause) => Promise<ImageBitmap | null>;
  readonly render: (
    grid: PixelGrid,
    job: OutputJob,
    signal?: AbortSignal,
  ) => Promise<RenderedFile>;
  /** Where faces are in a picture; pauses every few milliseconds. */
  readonly findFaces: (source: Source, pause: Pause) => Promise<readonly Rect[]>;
  /** Runs code that is slow until it is compiled, a little at each turn. */
  readonly compile?: Iterator<void, void>;
  /** Looks for faster ways to compute on this machine. */
  readonly tune?: () => Promise<unknown>;
  /** What fetches scripts when they are wanted, where they are not all there. */
  readonly parts?: Pick<PartFetcher, "isLate" | "again">;
  readonly send: (response: Response, transfer?: Transferable[]) => void;
  /** Tells the time; that of the thread where this is left out. */
  readonly clock?: Clock;
}

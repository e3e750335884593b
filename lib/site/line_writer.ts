/** Characters of lines that wait while others are written: what a reader who stands still finds later. */
const MOST_WAITING = 1 << 20;
/** Milliseconds until a place that has no room at the moment is asked again. */
const PAUSE = 100;

/** Writes lines that nobody waits for. */
export interface LineWriter {
  /** Takes a line, or drops it where too many wait. */
  readonly write: (line: string) => void;
  /** Whether all that was taken is written, or lost. */
  readonly isDone: () => boolean;
}

interface LineWriterOptions {
  /** Writes some of these bytes and gives how many. */
  readonly write: (bytes: Uint8Array) => Promise<number>;
  /** The line that tells how many were dropped. */
  readonly dropped: (count: number) => string;
  readonly mostWaiting?: number;
}

/**
 * Writes lines one after another without holding up who has them: a pipe that nobody reads takes some 64 KB and then nothing, which would
 * stop the whole process. Lines that find no place, or cannot be written, are dropped; one line tells how many where they would stand.
 */
export function lineWriter(
  { write, dropped, mostWaiting = MOST_WAITING }: LineWriterOptions,
): LineWriter {
  const encoder = new TextEncoder();
  // With the lines that each stands for.
  let waiting: [text: string, count: number][] = [];
  let size = 0, lost = 0, isWriting = false;

  const push = (line: string, count: number) => {
    waiting.push([`${line}\n`, count]);
    size += line.length + 1;
  };
  const tellLost = () => {
    if (lost > 0) push(dropped(lost), lost);
    lost = 0;
  };
  const flush = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      size = 0;
      const isWritten = await writeAll(write, encoder.encode(batch.map(([text]) => text).join("")));
      if (isWritten) tellLost();
      else lost = batch.reduce((sum, [, count]) => sum + count, lost);
    }
    isWriting = false;
  };

  return {
    write(line) {
      if (size + line.length >= mostWaiting) return void lost++;
      tellLost();
      push(line, 1);
      if (!isWriting) void flush();
    },
    isDone: () => !isWriting,
  };
}

/** Writes bytes to their end, and gives whether it could. */
async function writeAll(write: LineWriterOptions["write"], bytes: Uint8Array): Promise<boolean> {
  for (let rest = bytes; rest.length > 0;) {
    try {
      rest = rest.subarray(await write(rest));
    } catch (error) {
      if (!(error instanceof Deno.errors.WouldBlock)) return false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  return true;
}

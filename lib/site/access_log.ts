import type { ServerResponse } from "node:http";
import { type LineWriter, lineWriter } from "./line_writer.ts";
import { now } from "./say.ts";

/** Longer paths are cut in the log: no page has one. */
const LONGEST_PATH = 300;

/** What is told of a request besides its answer; null where it could not be read. */
export interface Asked {
  readonly method: string | null;
  readonly target: string | null;
}

/** Tells one line a request. Never who asked. */
export interface AccessLog {
  /** Once it is answered. */
  readonly answer: (asked: Asked, response: ServerResponse, bytes: number) => void;
  /** Of one that was no request, or did not come in time. */
  readonly refusal: (asked: Asked, status: number, bytes: number) => void;
  /** Whether all lines are written. */
  readonly isDone: () => boolean;
}

/**
 * The log that `LOG` asks for, or null: `json` writes a line of JSON a request to standard output, and one of how many lines it dropped
 * where nobody reads them. No request waits for its line.
 *
 * @throws RangeError if it asks for another one.
 */
export function chosenLog(): AccessLog | null {
  const choice = Deno.env.get("LOG");
  if (!choice) return null;
  if (choice === "json") return jsonLog();
  throw new RangeError(`LOG is json, or not set at all, but not "${choice}".`);
}

function jsonLog(): AccessLog {
  const lines = lineWriter({
    write: (bytes) => Deno.stdout.write(bytes),
    dropped: (count) => JSON.stringify({ time: now(), dropped: count }),
  });
  return {
    answer(asked, response, bytes) {
      const start = performance.now();
      response.on("close", () => {
        const milliseconds = Math.round((performance.now() - start) * 100) / 100;
        writeLine(lines, asked, response.statusCode, bytes, milliseconds);
      });
    },
    refusal: (asked, status, bytes) => writeLine(lines, asked, status, bytes, 0),
    isDone: lines.isDone,
  };
}

function writeLine(
  lines: LineWriter,
  { method, target }: Asked,
  status: number,
  bytes: number,
  milliseconds: number,
): void {
  const path = target?.split("?", 1).join().slice(0, LONGEST_PATH) ?? null;
  lines.write(JSON.stringify({ time: now(), method, path, status, bytes, milliseconds }));
}

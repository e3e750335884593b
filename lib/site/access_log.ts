import type { ServerResponse } from "node:http";
import { say } from "./say.ts";

/** Longer paths are cut in the log: no page has one. */
const LONGEST_PATH = 300;

/** What is told of a request besides its answer; null where it could not be read. */
interface Asked {
  readonly method: string | null;
  readonly target: string | null;
}

/** Tells one line a request. Never who asked. */
export interface AccessLog {
  /** Once it is answered. */
  readonly answer: (asked: Asked, response: ServerResponse, bytes: number) => void;
  /** Of one that was no request, or did not come in time. */
  readonly refusal: (status: number, bytes: number) => void;
}

/**
 * The log that `LOG` asks for, or null: `json` writes a line of JSON a request to standard output.
 *
 * @throws RangeError if it asks for another one.
 */
export function chosenLog(): AccessLog | null {
  const choice = Deno.env.get("LOG");
  if (!choice) return null;
  if (choice === "json") return JSON_LOG;
  throw new RangeError(`LOG is json, or not set at all, but not "${choice}".`);
}

const JSON_LOG: AccessLog = {
  answer(asked, response, bytes) {
    const start = performance.now();
    response.on("close", () => {
      const milliseconds = Math.round((performance.now() - start) * 100) / 100;
      writeLine(asked, response.statusCode, bytes, milliseconds);
    });
  },
  refusal: (status, bytes) => writeLine({ method: null, target: null }, status, bytes, 0),
};

function writeLine({ method, target }: Asked, status: number, bytes: number, milliseconds: number) {
  const time = new Date().toISOString();
  const path = target?.split("?", 1).join().slice(0, LONGEST_PATH) ?? null;
  say(JSON.stringify({ time, method, path, status, bytes, milliseconds }));
}

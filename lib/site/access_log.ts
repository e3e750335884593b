import type { IncomingMessage, ServerResponse } from "node:http";
import { say } from "./say.ts";

/** Longer paths are cut in the log: no page has one. */
const LONGEST_PATH = 300;

/** Tells one line about a request, once it is answered. Never who asked. */
export type AccessLog = (request: IncomingMessage, response: ServerResponse, bytes: number) => void;

/**
 * The log that `LOG` asks for, or null: `json` writes a line of JSON a request to standard output.
 *
 * @throws RangeError if it asks for another one.
 */
export function chosenLog(): AccessLog | null {
  const choice = Deno.env.get("LOG");
  if (!choice) return null;
  if (choice === "json") return logJson;
  throw new RangeError(`LOG is json, or not set at all, but not "${choice}".`);
}

const logJson: AccessLog = ({ method, url = "" }, response, bytes) => {
  const start = performance.now();
  const path = url.split("?")[0]!.slice(0, LONGEST_PATH);
  response.on("close", () => {
    const milliseconds = Math.round((performance.now() - start) * 100) / 100;
    const { statusCode: status } = response;
    const time = new Date().toISOString();
    say(JSON.stringify({ time, method, path, status, bytes, milliseconds }));
  });
};

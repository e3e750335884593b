import type { IncomingMessage } from "node:http";

/** Bytes of a body that are read to be thrown away: some pictures of the largest size. */
const LARGEST_BODY = 1 << 28;

/** Whether a request says that more of it follows its head. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;
}

/**
 * Reads the rest of a request for nobody, as far as that is in bounds, and tells when it has: browsers read no answer before they have
 * said all, and a connection that is closed on them takes the answer away.
 *
 * @param longest milliseconds that it may take
 */
export function readAway(request: IncomingMessage, longest: number, done: () => void): void {
  let bytes = 0;
  const end = () => {
    clearTimeout(timer);
    request.pause();
    done();
  };
  const timer = setTimeout(end, longest);
  request.on("data", (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > LARGEST_BODY) end();
  });
  request.on("end", end);
  request.on("error", end);
}

import { Buffer } from "node:buffer";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type AccessLog, chosenLog } from "./access_log.ts";
import { chosenHostname, chosenPort } from "./address.ts";
import { type Answer, plainAnswer } from "./answer.ts";
import { limitConnections, mostConnections } from "./connections.ts";
import { endOnSignal } from "./goodbye.ts";
import { complain, say } from "./say.ts";
import type { Server } from "./server.ts";
import { chosenStrictTransport } from "./strict_transport.ts";

/** Milliseconds in which a request must be here up to its body. */
const LONGEST_HEAD = 10_000;
/** Milliseconds in which it must be here whole. */
const LONGEST_REQUEST = 60_000;
/** Milliseconds after which a connection is closed on which nothing moves. */
const LONGEST_SILENCE = 60_000;
/** Bytes that a request may have before its body. */
const LARGEST_HEAD = 1 << 16;
/** Bytes of a body that are read to be thrown away: some pictures of the largest size. */
const LARGEST_BODY = 1 << 28;

/** How the environment wants it served. */
interface Serving {
  readonly port: number;
  readonly hostname: string;
  readonly log: AccessLog | null;
  /** Headers of every answer. */
  readonly always: Readonly<Record<string, string>>;
  /** The most connections at a time. */
  readonly most: number;
}

/** @throws RangeError with a sentence if a variable of the environment cannot be read or the system allows too few connections. */
export function chosenServing(): Serving {
  return {
    port: chosenPort() ?? 8000,
    hostname: chosenHostname() ?? "0.0.0.0",
    log: chosenLog(),
    always: chosenStrictTransport(),
    most: mostConnections(),
  };
}

/**
 * Serves on `PORT` and `HOSTNAME` until the process is asked to end; then finishes what is under way.
 *
 * Node's server does what Deno's own cannot: it parts with those who are slow to ask. It is as fast.
 *
 * @param base what the site stands below, such as `/pixels`
 * @throws Error with a sentence if this machine does not let it listen there.
 */
export async function listen(
  { answer }: Pick<Server, "answer">,
  base: string,
  { port, hostname, log, always, most }: Serving,
): Promise<void> {
  const reply = replier(log, always);
  const limits = {
    headersTimeout: LONGEST_HEAD,
    requestTimeout: LONGEST_REQUEST,
    keepAliveTimeout: LONGEST_SILENCE,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: LARGEST_HEAD,
  };
  const server = createServer(limits, (request, response) => {
    const { method = "GET", headers } = request;
    const target = targetOf(request);
    const found = answer({
      method,
      target,
      accepts: headers["accept-encoding"]?.toString() ?? null,
      known: headers["if-none-match"] ?? null,
    });
    const give = (answer: Answer) => reply(request, response, target, answer);
    if (found instanceof Promise) found.then(give);
    else give(found);
  });
  server.timeout = LONGEST_SILENCE;
  server.on("clientError", refuser(log, always));
  const connections = limitConnections(server, most);
  try {
    server.listen(port, hostname);
    await once(server, "listening");
  } catch (error) {
    throw new Error(whyNot(error, hostname, port));
  }
  // Visitors have their answers all the same.
  server.on("error", (error) => complain(error.message));
  endOnSignal(server, connections);
  announce(server.address() as AddressInfo, base);
}

/** What is asked for: proxies may name all of the address. */
function targetOf({ url = "/" }: IncomingMessage): string {
  if (url.startsWith("/")) return url;
  const { pathname, search } = new URL(URL.canParse(url) ? url : "http://localhost/");
  return pathname + search;
}

type Reply = (
  request: IncomingMessage,
  response: ServerResponse,
  target: string,
  answer: Answer,
) => void;

function replier(log: AccessLog | null, always: Readonly<Record<string, string>>): Reply {
  const more = Object.entries(always);
  return (request, response, target, { status, headers, body }) => {
    const { method = "GET" } = request;
    const isRead = method === "GET" || method === "HEAD";
    if (!isRead) response.shouldKeepAlive = false;
    log?.answer({ method, target }, response, method === "HEAD" ? 0 : body?.length ?? 0);
    // The answer is whole before it is ended.
    const ended = isRead || body !== null || status === 204 ? [] : [["content-length", "0"]];
    response.writeHead(status, [...Object.entries(headers), ...more, ...ended].flat());
    if (isRead) return void response.end(method === "HEAD" ? null : body);
    if (body === null) response.flushHeaders();
    else response.write(body);
    readAway(request, () => response.end());
  };
}

/**
 * Reads the rest of a request for nobody, as far as that is in bounds, and tells when it has: browsers read no answer before they have
 * said all, and a connection that is closed on them takes the answer away.
 */
function readAway(request: IncomingMessage, done: () => void): void {
  let bytes = 0;
  request.on("data", (part: Uint8Array) => {
    bytes += part.length;
    if (bytes <= LARGEST_BODY) return;
    request.pause();
    done();
  });
  request.on("end", done);
  request.on("error", done);
}

/** Answers what is no request, or did not come in time; silence is answered by silence. */
function refuser(log: AccessLog | null, always: Readonly<Record<string, string>>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    const status = error.code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? 408
      : error.code === "HPE_HEADER_OVERFLOW"
      ? 431
      : 400;
    if (!socket.writable || socket.bytesRead === 0) return void socket.destroy();
    const { headers, body } = plainAnswer(status, `${STATUS_CODES[status]}\n`, {
      Connection: "close",
      ...always,
    });
    log?.refusal(status, body?.length ?? 0);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`;
    socket.end(Buffer.concat([Buffer.from(head), body ?? Buffer.alloc(0)]), () => socket.destroy());
  };
}

function whyNot(error: unknown, hostname: string, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program. Choose another one, such as PORT=${
      port + 1
    }.`;
  }
  return `Cannot listen on "${hostname}", port ${port}: ${message}. Choose another place, such as HOSTNAME=127.0.0.1 PORT=8000.`;
}

function announce({ address, port }: AddressInfo, base: string): void {
  const host = address === "0.0.0.0" || address === "::" ? "localhost" : address;
  const place = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  say(`PixelatedArtwork is at ${place}${base === "" ? "" : `${base}/`}`);
}

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type AccessLog, chosenLog } from "./access_log.ts";
import { chosenHostname, chosenPort } from "./address.ts";
import { type Answer, statusAnswer } from "./answer.ts";
import { limitConnections, mostConnections } from "./connections.ts";
import { endOnSignal } from "./goodbye.ts";
import { hasBody, readAway } from "./read_away.ts";
import { refuseOthers } from "./refuse_others.ts";
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
    // Those who are slow before are found a few at a time.
    headersTimeout: LONGEST_REQUEST,
    requestTimeout: LONGEST_REQUEST,
    keepAliveTimeout: LONGEST_SILENCE,
    connectionsCheckingInterval: 1000,
    maxHeaderSize: LARGEST_HEAD,
    // It would answer without our policy, and nobody would know.
    requireHostHeader: false,
  };
  const server = createServer(limits, (request, response) => {
    const { method = "GET", headers } = request;
    const target = targetOf(request);
    const found = refusal(request) ?? answer({
      method,
      target,
      accepts: headers["accept-encoding"]?.toString() ?? null,
      known: headers["if-none-match"] ?? null,
    });
    const give = (answer: Answer) =>
      connections.answering(request, response, () => reply(request, response, target, answer));
    if (found instanceof Promise) found.then(give);
    else give(found);
  });
  server.timeout = LONGEST_SILENCE;
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  refuseOthers(server, LONGEST_HEAD, log, always);
  const connections = limitConnections(server, most);
  try {
    server.listen(port, hostname);
    await once(server, "listening");
  } catch (error) {
    throw new Error(whyNot(error, hostname, port));
  }
  // Visitors have their answers all the same.
  server.on("error", (error) => complain(error.message));
  endOnSignal(server, connections, () => log?.isDone() ?? true);
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
    const isWhole = isRead && !hasBody(request);
    if (!isWhole) response.shouldKeepAlive = false;
    log?.answer({ method, target }, response, method === "HEAD" ? 0 : body?.length ?? 0);
    // The answer is whole before it is ended.
    const ended = isRead || body !== null || status === 204 ? [] : [["content-length", "0"]];
    response.writeHead(status, [...Object.entries(headers), ...more, ...ended].flat());
    const sent = method === "HEAD" ? null : body;
    if (isWhole) return void response.end(sent);
    if (sent === null) response.flushHeaders();
    else response.write(sent);
    // Nobody means anything by a body there.
    const longest = isRead ? LONGEST_HEAD : LONGEST_REQUEST;
    readAway(request, longest, () => response.end());
  };
}

/** The answer to a request that asks for what this server does not do, or does not say which host it asks. */
function refusal({ headers, httpVersion }: IncomingMessage): Answer | null {
  const { host, expect } = headers;
  if (expect !== undefined && !/100-continue/i.test(expect)) return statusAnswer(417);
  return host === undefined && httpVersion === "1.1" ? statusAnswer(400) : null;
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

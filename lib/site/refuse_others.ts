import { Buffer } from "node:buffer";
import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { AccessLog, Asked } from "./access_log.ts";
import { statusAnswer } from "./answer.ts";
import { watchHeads } from "./late_heads.ts";

/** The status that says a request did not come in time. */
const LATE = 408;

const UNKNOWN: Asked = { method: null, target: null };

/**
 * Answers what is no request, did not come in time, or asks for a tunnel, and parts with who sent it; silence is answered by silence.
 *
 * @param longest milliseconds in which a request must be here up to its body
 * @param always headers of every answer
 */
export function refuseOthers(
  server: Server,
  longest: number,
  log: AccessLog | null,
  always: Readonly<Record<string, string>>,
): void {
  const lasts = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  server.on("request", (request, response) => {
    lasts.set(request.socket, { request, response });
  });
  const refuse = (socket: Socket, status: number, asked = UNKNOWN) => {
    if (!socket.writable) return void socket.destroy();
    const { headers, body } = statusAnswer(status, { Connection: "close", ...always });
    log?.refusal(asked, status, body?.length ?? 0);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`;
    socket.end(Buffer.concat([Buffer.from(head), body ?? Buffer.alloc(0)]), () => socket.destroy());
  };
  const part = (socket: Socket, status: number) => {
    if (socket.bytesRead === 0) return void socket.destroy();
    const last = lasts.get(socket);
    if (!last || last.response.writableFinished) return refuse(socket, status);
    // Answers come in the order of what was asked; who spoils the rest of a request has its answer.
    if (last.request.complete) last.response.on("close", () => refuse(socket, status));
    else last.response.end(() => socket.destroy());
  };
  server.on("clientError", (error: Error & { code?: string }, socket: Socket) => {
    part(socket, statusOf(error.code));
  });
  watchHeads(server, longest, (socket) => part(socket, LATE));
  server.on("connect", ({ method = null, url = null }, socket) => {
    refuse(socket as Socket, 501, { method, target: url });
  });
}

function statusOf(code: string | undefined): number {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return LATE;
  return code === "HPE_HEADER_OVERFLOW" ? 431 : 400;
}

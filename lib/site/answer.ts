import { STATUS_CODES } from "node:http";
import { contentSecurityPolicy, SECURITY_HEADERS } from "./policy.ts";
import { REVALIDATE } from "./caching.ts";

/** A request, as far as answers depend on it. */
export interface Inquiry {
  readonly method: string;
  /** Path and query as they were sent, such as `/about?x=1`. */
  readonly target: string;
  /** Values of the headers `Accept-Encoding` and `If-None-Match`. */
  readonly accepts: string | null;
  readonly known: string | null;
}

/** An answer as it is sent. */
export interface Answer {
  readonly status: number;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

const POLICY = contentSecurityPolicy();

/** An answer of one line, under the policy of every other. */
export function plainAnswer(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = new TextEncoder().encode(text);
  return {
    status,
    headers: Object.fromEntries(
      new Headers({
        ...SECURITY_HEADERS,
        "Content-Security-Policy": POLICY,
        "Cache-Control": REVALIDATE,
        ...(text === "" ? {} : {
          "Content-Type": "text/plain; charset=utf-8",
          "Content-Length": String(body.length),
        }),
        ...headers,
      }),
    ),
    body: text === "" ? null : body,
  };
}

/** An answer that says no more than its status. */
export function statusAnswer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return plainAnswer(status, `${STATUS_CODES[status]}\n`, headers);
}

/** Leads to another address of this site. */
export function redirect(location: string, status = 308): Answer {
  return plainAnswer(status, "", { Location: location });
}

/** Reads a response to its end. */
export async function readAnswer(response: Response): Promise<Answer> {
  const body = response.body === null ? null : new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

export function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}

import { createHash } from "node:crypto";
import { accepts, encodeBody, type EncodedBody } from "./encode.ts";
import { REVALIDATE } from "./caching.ts";

/** An answer held ready in memory, in all its encodings. */
export interface KeptAnswer {
  readonly status: number;
  readonly isPage: boolean;
  /** Best first, the plain one last. */
  readonly variants: readonly [Variant, ...Variant[]];
}

/** One encoding of an answer. */
interface Variant {
  readonly encoding: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Strong: names these very bytes. */
  readonly etag: string;
  readonly headers: Headers;
  /** For 304: no body is described. */
  readonly bareHeaders: Headers;
}

/** Makes a function that reads an answer to its end, to be given again and again. Equal bodies are encoded once. */
export function createKeeper(): (response: Response) => Promise<KeptAnswer> {
  const encoded = new Map<string, Promise<readonly EncodedBody[]>>();
  return async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get("Content-Type") ?? "application/octet-stream";
    const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
    const bodies = encoded.get(hash) ?? encodeBody(bytes, type);
    encoded.set(hash, bodies);
    const [best, ...others] = describe(await bodies, hash, response.headers);
    const { status } = response;
    return { status, isPage: type.startsWith("text/html"), variants: [best!, ...others] };
  };
}

function describe(bodies: readonly EncodedBody[], hash: string, given: Headers): Variant[] {
  const base = new Headers(given);
  for (const name of ["Content-Length", "ETag", "Vary"]) base.delete(name);
  if (!/\bimmutable\b/.test(base.get("Cache-Control") ?? "")) base.set("Cache-Control", REVALIDATE);
  if (bodies.length > 1) base.set("Vary", "Accept-Encoding");
  return bodies.map(({ encoding, bytes }) => {
    const etag = `"${hash}${encoding === null ? "" : `-${encoding}`}"`;
    base.set("ETag", etag);
    const bareHeaders = new Headers(base);
    bareHeaders.delete("Content-Type");
    const headers = new Headers(base);
    headers.set("Content-Length", String(bytes.length));
    if (encoding !== null) headers.set("Content-Encoding", encoding);
    return { encoding, bytes, etag, headers, bareHeaders };
  });
}

/** Answers a GET or HEAD request: in the best encoding that it accepts, or by 304 where it has these bytes already. */
export function answerFrom({ status, variants }: KeptAnswer, request: Request): Response {
  const variant = choose(variants, request);
  const known = status === 200 ? request.headers.get("If-None-Match") : null;
  if (known !== null && matches(known, variant.etag)) {
    return new Response(null, { status: 304, headers: variant.bareHeaders });
  }
  const body = request.method === "HEAD" ? null : variant.bytes;
  return new Response(body, { status, headers: variant.headers });
}

function choose(variants: readonly [Variant, ...Variant[]], request: Request): Variant {
  if (variants.length === 1) return variants[0];
  const accepted = request.headers.get("Accept-Encoding");
  return variants.find(({ encoding }) => encoding === null || accepts(accepted, encoding)) ??
    variants[0];
}

/** Whether an `If-None-Match` header names a tag (RFC 9110, section 13.1.2: compared weakly). */
function matches(header: string, etag: string): boolean {
  if (header === etag) return true;
  return header.split(",").map((tag) => tag.trim().replace(/^W\//, ""))
    .some((tag) => tag === "*" || tag === etag);
}

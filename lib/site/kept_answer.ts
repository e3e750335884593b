import { createHash } from "node:crypto";
import { accepts, encodeBody } from "./encode.ts";

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

const FOREVER = /\bimmutable\b/;
const REVALIDATE = "public, max-age=0, must-revalidate";

/** Reads an answer to its end, to be given again and again. */
export async function keep(response: Response): Promise<KeptAnswer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get("Content-Type") ?? "application/octet-stream";
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  const base = new Headers(response.headers);
  for (const name of ["Content-Length", "ETag", "Vary", "Link"]) base.delete(name);
  if (!FOREVER.test(base.get("Cache-Control") ?? "")) base.set("Cache-Control", REVALIDATE);

  const bodies = await encodeBody(bytes, type);
  const variants = bodies.map(({ encoding, bytes }): Variant => {
    const etag = `"${hash}${encoding === null ? "" : `-${encoding}`}"`;
    const bareHeaders = new Headers(base);
    bareHeaders.delete("Content-Type");
    const headers = new Headers(base);
    headers.set("Content-Length", String(bytes.length));
    if (encoding !== null) headers.set("Content-Encoding", encoding);
    for (const each of [headers, bareHeaders]) {
      each.set("ETag", etag);
      if (bodies.length > 1) each.set("Vary", "Accept-Encoding");
    }
    return { encoding, bytes, etag, headers, bareHeaders };
  });
  const [best, ...others] = variants;
  return {
    status: response.status,
    isPage: type.startsWith("text/html"),
    variants: [best!, ...others],
  };
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

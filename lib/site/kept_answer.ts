import { createHash } from "node:crypto";
import { encodeBody, type EncodedBody, weigh } from "./encode.ts";
import { REVALIDATE } from "./caching.ts";

/** An answer held ready in memory, in all its encodings. */
export interface KeptAnswer {
  readonly isPage: boolean;
  /** Best first, the plain one last. */
  readonly variants: readonly [Variant, ...Variant[]];
}

/** One encoding of an answer. Clones of its responses are given: they cost a tenth of new ones. */
interface Variant {
  readonly encoding: string | null;
  /** Strong: names these very bytes. */
  readonly etag: string;
  readonly full: Response;
  /** To HEAD. */
  readonly head: Response;
  /** To those who have these bytes. */
  readonly unchanged: Response;
}

/** Makes a function that reads an answer to its end, to be given again and again. Equal bodies are encoded once. */
export function createKeeper(): (response: Response) => Promise<KeptAnswer> {
  const encoded = new Map<string, Promise<readonly EncodedBody[]>>();
  return async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get("Content-Type") ?? "application/octet-stream";
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
    const bodies = encoded.get(hash) ?? encodeBody(bytes, type);
    encoded.set(hash, bodies);
    const [best, ...others] = (await bodies).map((body) => describe(body, hash, response));
    return { isPage: type.startsWith("text/html"), variants: [best!, ...others] };
  };
}

function describe(
  { encoding, bytes, isAlone }: EncodedBody,
  hash: string,
  given: Response,
): Variant {
  const etag = `"${hash}${encoding === null ? "" : `-${encoding}`}"`;
  const headers = new Headers(given.headers);
  headers.set("ETag", etag);
  if (isAlone) headers.delete("Vary");
  else headers.set("Vary", "Accept-Encoding");
  if (!headers.get("Cache-Control")?.includes("immutable")) {
    headers.set("Cache-Control", REVALIDATE);
  }
  const bare = new Headers(headers);
  for (const name of ["Content-Type", "Content-Length"]) bare.delete(name);
  headers.set("Content-Length", String(bytes.length));
  if (encoding !== null) headers.set("Content-Encoding", encoding);
  const { status } = given;
  return {
    encoding,
    etag,
    full: new Response(bytes, { status, headers }),
    head: new Response(null, { status, headers }),
    unchanged: new Response(null, { status: 304, headers: bare }),
  };
}

/** Answers a GET or HEAD request: in the best encoding that it accepts, or by 304 where it has these bytes already. */
export function answerFrom({ variants }: KeptAnswer, { method, headers }: Request): Response {
  const variant = choose(variants, headers);
  const known = variant.full.ok ? headers.get("If-None-Match") : null;
  if (known !== null && matches(known, variant.etag)) return variant.unchanged.clone();
  return (method === "HEAD" ? variant.head : variant.full).clone();
}

/** The encoding that is wanted most, of several the best; the plain one where none is wanted. */
function choose(variants: KeptAnswer["variants"], headers: Headers): Variant {
  if (variants.length === 1) return variants[0];
  const accepted = headers.get("Accept-Encoding");
  let chosen = variants[variants.length - 1] ?? variants[0];
  let most = 0;
  for (const variant of variants) {
    const weight = weigh(accepted, variant.encoding);
    if (weight <= most) continue;
    chosen = variant;
    most = weight;
  }
  return chosen;
}

/** Whether an `If-None-Match` header names a tag (RFC 9110, section 13.1.2: compared weakly). */
function matches(header: string, etag: string): boolean {
  if (header === etag) return true;
  return header.split(",").map((tag) => tag.trim().replace(/^W\//, ""))
    .some((tag) => tag === "*" || tag === etag);
}

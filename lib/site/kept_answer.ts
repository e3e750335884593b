import { createHash } from "node:crypto";
import type { Answer, Inquiry } from "./answer.ts";
import { REVALIDATE } from "./caching.ts";
import { type EncodedBody, type Encoder, weigh } from "./encode.ts";

/** An answer held ready in memory, in all its encodings. */
export interface KeptAnswer {
  readonly isPage: boolean;
  /** Best first, the plain one last. */
  readonly variants: readonly [Variant, ...Variant[]];
}

/** One encoding of an answer. */
interface Variant {
  readonly encoding: string | null;
  /** Strong: names these very bytes. */
  readonly etag: string;
  readonly full: Answer;
  /** To HEAD. */
  readonly head: Answer;
  /** To those who have these bytes. */
  readonly unchanged: Answer;
}

/** Makes a function that reads an answer to its end, to be given again and again. Equal bodies are encoded once. */
export function createKeeper(encode: Encoder): (response: Response) => Promise<KeptAnswer> {
  const encoded = new Map<string, Promise<readonly EncodedBody[]>>();
  return async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers.get("Content-Type") ?? "application/octet-stream";
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
    const bodies = encoded.get(hash) ?? encode(bytes, type, hash);
    encoded.set(hash, bodies);
    const headers = Object.fromEntries(response.headers);
    const { status } = response;
    const [best, ...others] = (await bodies).map((body) => describe(body, hash, status, headers));
    return { isPage: type.startsWith("text/html"), variants: [best!, ...others] };
  };
}

function describe(
  { encoding, bytes, isAlone }: EncodedBody,
  hash: string,
  status: number,
  given: Readonly<Record<string, string>>,
): Variant {
  const etag = `"${hash}${encoding === null ? "" : `-${encoding}`}"`;
  const { vary: _, "content-type": type, "content-length": _length, ...others } = given;
  const isLasting = given["cache-control"]?.includes("immutable");
  const bare = {
    ...others,
    etag,
    ...isAlone ? {} : { vary: "Accept-Encoding" },
    ...isLasting ? {} : { "cache-control": REVALIDATE },
  };
  const headers = {
    ...bare,
    ...type === undefined ? {} : { "content-type": type },
    "content-length": String(bytes.length),
    ...encoding === null ? {} : { "content-encoding": encoding },
  };
  const full = { status, headers, body: bytes };
  return {
    encoding,
    etag,
    full,
    head: { ...full, body: null },
    unchanged: { status: 304, headers: bare, body: null },
  };
}

/** Answers a GET or HEAD request: in the best encoding that it accepts, or by 304 where it has these bytes already. */
export function answerFrom({ variants }: KeptAnswer, { method, accepts, known }: Inquiry): Answer {
  const variant = choose(variants, accepts);
  const isGood = variant.full.status === 200;
  if (isGood && known !== null && matches(known, variant.etag)) return variant.unchanged;
  return method === "HEAD" ? variant.head : variant.full;
}

/** The encoding that is wanted most, of several the best; the plain one where none is wanted. */
function choose(variants: KeptAnswer["variants"], accepts: string | null): Variant {
  if (variants.length === 1) return variants[0];
  let chosen = variants[variants.length - 1] ?? variants[0];
  let most = 0;
  for (const variant of variants) {
    const weight = weigh(accepts, variant.encoding);
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

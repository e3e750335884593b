import { promisify } from "node:util";
import { brotliCompress, constants, gzip as compressGzip } from "node:zlib";

/** A body as it travels: compressed where that makes it smaller. */
export interface EncodedBody {
  /** Value of `Content-Encoding`; null for the bytes themselves. */
  readonly encoding: "br" | "gzip" | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether there is no other encoding to choose. */
  readonly isAlone: boolean;
}

const COMPRESSIBLE =
  /^(?:text\/|image\/svg\+xml|application\/(?:json|javascript|manifest\+json|xml|wasm))/;

/** Gives all encodings of a body, best first and the plain one last. The hash is that of its bytes. */
export type Encoder = (
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
  hash: string,
) => Promise<readonly EncodedBody[]>;

/** Compresses a body in all ways that browsers know. */
export async function encodeBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<readonly EncodedBody[]> {
  if (!isCompressible(bytes, contentType)) return [{ encoding: null, bytes, isAlone: true }];
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(compressGzip)(bytes, { level: 9 }),
  ]);
  return allEncodings(new Uint8Array(br), new Uint8Array(gz), bytes);
}

/** Whether compression makes a body smaller, so that it has several encodings. */
export function isCompressible({ length }: Uint8Array, contentType: string): boolean {
  return COMPRESSIBLE.test(contentType) && length >= 200;
}

/** The encodings of a body that can be compressed. */
export function allEncodings(
  br: Uint8Array<ArrayBuffer>,
  gzip: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): readonly EncodedBody[] {
  return [
    { encoding: "br", bytes: br, isAlone: false },
    { encoding: "gzip", bytes: gzip, isAlone: false },
    { encoding: null, bytes, isAlone: false },
  ];
}

/** Less than any weight that a header can give: for the plain bytes, which nobody has to ask for. */
const UNASKED = 0.0001;

/**
 * How much an `Accept-Encoding` header wants an encoding (RFC 9110, section 12.5.3): 0 for not at all, to 1.
 *
 * @param encoding null for the bytes themselves
 */
export function weigh(header: string | null, encoding: string | null): number {
  const wanted = encoding ?? "identity";
  let weight = encoding === null ? UNASKED : 0;
  for (const part of header?.split(",") ?? []) {
    const [name, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    if (name !== wanted && name !== "*") continue;
    const given = parameters.map((text) => /^q=(\d(?:\.\d*)?)$/.exec(text)?.[1]).find(Boolean);
    weight = given === undefined ? 1 : Math.min(Number(given), 1);
    if (name === wanted) return weight;
  }
  return weight;
}

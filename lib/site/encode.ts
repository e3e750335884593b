import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

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

/** All encodings of a body, best first and the plain one last. */
export async function encodeBody(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<readonly EncodedBody[]> {
  if (!COMPRESSIBLE.test(contentType) || bytes.length < 200) {
    return [{ encoding: null, bytes, isAlone: true }];
  }
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return [
    { encoding: "br", bytes: new Uint8Array(br), isAlone: false },
    { encoding: "gzip", bytes: new Uint8Array(gz), isAlone: false },
    { encoding: null, bytes, isAlone: false },
  ];
}

/** Whether an `Accept-Encoding` header allows an encoding (RFC 9110, section 12.5.3). */
export function accepts(header: string | null, encoding: string): boolean {
  if (header === null) return false;
  let any = false;
  for (const part of header.split(",")) {
    const [name, ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    if (name === encoding) return !isRefused;
    if (name === "*") any = !isRefused;
  }
  return any;
}

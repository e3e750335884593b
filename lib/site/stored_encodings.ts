import { Buffer } from "node:buffer";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import {
  allEncodings,
  encodeBody,
  type EncodedBody,
  type Encoder,
  isCompressible,
} from "./encode.ts";

/** Where the build leaves what it compressed, named by the hash of the plain bytes. */
const FOLDER = "_fresh/encoded";

/** Where what the build before left is kept while the next one is made. */
const BEFORE = ".cache/encoded";

/** Keeps what is compressed already for the build that begins: compressing takes as long as all else. */
export async function keepEncodings(): Promise<void> {
  const left = await Array.fromAsync(Deno.readDir(FOLDER)).catch(() => []);
  await Deno.mkdir(BEFORE, { recursive: true });
  // What a build that failed did not come to is there still.
  for (const { name } of left) await Deno.rename(`${FOLDER}/${name}`, `${BEFORE}/${name}`);
}

/** Lets go of what was kept. */
export async function dropEncodings(): Promise<void> {
  await Deno.remove(BEFORE, { recursive: true }).catch(() => {});
}

/** Takes what the build before compressed or compresses itself, and leaves the results for whoever serves the site later. */
export async function startEncoding(): Promise<Encoder> {
  await Deno.mkdir(FOLDER, { recursive: true });
  return async (bytes, contentType, hash) => {
    const ready = await readWhole(bytes, contentType, hash);
    const bodies = ready ?? await encodeBody(bytes, contentType);
    for (const { encoding, bytes } of bodies) {
      if (encoding === null) continue;
      const name = `${hash}.${encoding}`;
      // To move a file takes a small part of the work that making one is.
      if (ready) await Deno.rename(`${BEFORE}/${name}`, `${FOLDER}/${name}`);
      else await Deno.writeFile(`${FOLDER}/${name}`, bytes);
    }
    return bodies;
  };
}

/** Takes what the build compressed, and compresses what it did not meet: answers that fail. */
export const readEncodings: Encoder = async (bytes, contentType, hash) =>
  await readFrom(FOLDER, bytes, contentType, hash) ?? await encodeBody(bytes, contentType);

/** The encodings that the build before left, unless it was ended while it wrote them. */
async function readWhole(
  ...[bytes, contentType, hash]: Parameters<Encoder>
): Promise<readonly EncodedBody[] | null> {
  const bodies = await readFrom(BEFORE, bytes, contentType, hash);
  return bodies?.every((body) => Buffer.compare(decompress(body), bytes) === 0) ? bodies : null;
}

async function readFrom(
  folder: string,
  ...[bytes, contentType, hash]: Parameters<Encoder>
): Promise<readonly EncodedBody[] | null> {
  if (!isCompressible(bytes, contentType)) return null;
  try {
    const [br, gzip] = await Promise.all(
      ["br", "gzip"].map((encoding) => Deno.readFile(`${folder}/${hash}.${encoding}`)),
    );
    return allEncodings(br!, gzip!, bytes);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The plain bytes, or none where they are spoiled. */
function decompress({ encoding, bytes }: EncodedBody): Uint8Array {
  if (encoding === null) return bytes;
  try {
    return encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes);
  } catch {
    return new Uint8Array();
  }
}

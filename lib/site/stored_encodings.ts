import { allEncodings, encodeBody, type Encoder, isCompressible } from "./encode.ts";

/** Where the build leaves what it compressed, named by the hash of the plain bytes. */
const FOLDER = "_fresh/encoded";

/** Compresses, and leaves the results for whoever serves the site later. */
export const encodeAndStore: Encoder = async (bytes, contentType, hash) => {
  const bodies = await encodeBody(bytes, contentType);
  await Deno.mkdir(FOLDER, { recursive: true });
  for (const { encoding, bytes } of bodies) {
    if (encoding !== null) await Deno.writeFile(`${FOLDER}/${hash}.${encoding}`, bytes);
  }
  return bodies;
};

/** Takes what the build compressed, and compresses what it did not meet: answers that fail. */
export const readEncodings: Encoder = async (bytes, contentType, hash) => {
  if (!isCompressible(bytes, contentType)) return await encodeBody(bytes, contentType);
  try {
    const [br, gzip] = await Promise.all(
      ["br", "gzip"].map((encoding) => Deno.readFile(`${FOLDER}/${hash}.${encoding}`)),
    );
    return allEncodings(br!, gzip!, bytes);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return await encodeBody(bytes, contentType);
    throw error;
  }
};

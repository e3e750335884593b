import { Buffer } from "node:buffer";
import { extname } from "node:path";

/**
 * A file of `static/` as an address that holds it, for the picture that is seen first: it comes with the page, without a way of its own.
 * Base64 makes it a third longer, so that only small ones gain.
 */
export function inlinePicture(address: string): string {
  const bytes = Deno.readFileSync(`static${address}`);
  return `data:image/${extname(address).slice(1)};base64,${Buffer.from(bytes).toString("base64")}`;
}

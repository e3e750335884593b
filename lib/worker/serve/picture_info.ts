import type { Decoded } from "@/lib/image/decode.ts";
import type { Header } from "@/lib/image/header.ts";
import { uprightSize } from "@/lib/image/orient.ts";
import type { PictureInfo } from "../protocol.ts";

/** What the header lets expect of a picture that is still to be decoded. */
export function expected(header: Header, { size }: Blob): PictureInfo {
  const { format, mayHaveAlpha } = header;
  return { ...uprightSize(header), format, hasAlpha: mayHaveAlpha, bytes: size };
}

/** What is known of a decoded picture. */
export function infoOf(
  { fullWidth, fullHeight, hasAlpha, header }: Decoded,
  { size }: Blob,
): PictureInfo {
  return { width: fullWidth, height: fullHeight, format: header.format, hasAlpha, bytes: size };
}

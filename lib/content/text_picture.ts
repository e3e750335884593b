/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bytes up to the end of width and height in the header of a PNG. */
const HEADER = 24;

/**
 * The size of a picture in a text, which is a PNG of `static/`, so that the page has room for it before it comes; null where there is
 * none.
 *
 * @param address such as `/how-it-works/palettes.png`
 */
export function textPictureSize(address: string): PictureSize | null {
  if (!/^\/[a-z0-9-]+\/[a-z0-9-]+\.png$/.test(address)) return null;
  try {
    const bytes = Deno.readFileSync(`static${address}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
    return { width: view.getUint32(16), height: view.getUint32(20) };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

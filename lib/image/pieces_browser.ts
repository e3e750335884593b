import { MIME } from "./create_bitmap_browser.ts";
import { grayJpeg } from "./gray_jpeg.ts";

/** What stands before the orientation in the photographs of many phones: so short a first piece is what Firefox does not get over. */
const START = 2;

let answer: Promise<boolean> | null = null;

/** Whether this browser decodes files that are put together of several pieces, however short. */
export function decodesPieces(): Promise<boolean> {
  answer ??= (async () => {
    const whole = new Blob([grayJpeg()]);
    const pieces = [whole.slice(0, START), whole.slice(START)];
    try {
      (await createImageBitmap(new Blob(pieces, { type: MIME.JPEG }))).close();
      return true;
    } catch {
      return false;
    }
  })();
  return answer;
}

import type { Format } from "./header.ts";

const READABLE = "JPEG, PNG, GIF, WebP, BMP or AVIF";

/** For a file that is not a picture, or in a format that is not opened. `what` is such as "a HEIC picture". */
export function refusedFormat(what: string, why = "which browsers cannot read"): TypeError {
  return new TypeError(`This is ${what}, ${why}. Save it as JPEG or PNG and try again.`);
}

/** For a file that is no picture at all, such as a text; `what` is such as "a PDF document". */
export function notPicture(what: string): TypeError {
  return new TypeError(`This is ${what}, not a picture. Choose a ${READABLE} file.`);
}

/** For bytes that no known format starts with. */
export function unknownFile(): TypeError {
  return new TypeError(`This file is not a picture in a known format. Choose a ${READABLE} file.`);
}

/** For a file of no bytes. */
export function emptyFile(): SyntaxError {
  return new SyntaxError(
    `This file is empty: it has 0 bytes. Choose a ${READABLE} file, or save the picture again.`,
  );
}

/** For a picture whose bytes do not hold what its format promises. */
export function damaged(format: Format, what = "cannot be read to the end"): SyntaxError {
  return new SyntaxError(
    `This ${format} file is damaged: it ${what}. Save or download the picture again, or choose another.`,
  );
}

/** For a sound file whose format this host has no decoder for. */
export function undecodable(format: Format, host: string): TypeError {
  return new TypeError(
    `${host} cannot read this ${format} picture. Save it as JPEG or PNG and try again.`,
  );
}

/** For a picture within the limits that this device has no memory for. */
export function tooLargeHere(width: number, height: number): RangeError {
  return new RangeError(
    `This picture of ${width} x ${height} pixels needs more memory than this device gives. ` +
      `Open it at a smaller size, or make it smaller and try again.`,
  );
}

import { fault, word } from "@/lib/document/fault.ts";
import type { Format } from "./header.ts";

const READABLE = "JPEG, PNG, GIF, WebP, BMP or AVIF";

/** For a picture in a format that is not opened; `what` is a word such as "a HEIC picture". */
export function refusedFormat(what: string): TypeError {
  return fault(
    TypeError,
    "format-refused",
    { what: word(what) },
    `This is ${what}, which browsers cannot read. Save it as JPEG or PNG.`,
  );
}

/** For a drawing, which can carry programs. */
export function refusedDrawing(): TypeError {
  return fault(
    TypeError,
    "format-drawing",
    {},
    "This is an SVG drawing, which can carry programs. Save it as JPEG or PNG.",
  );
}

/** For a file that is no picture at all; `what` is a word such as "a PDF document". */
export function notPicture(what: string): TypeError {
  return fault(
    TypeError,
    "no-picture",
    { what: word(what), formats: READABLE },
    `This is ${what}, not a picture. Choose a ${READABLE} file.`,
  );
}

/** For bytes that no known format starts with. */
export function unknownFile(): TypeError {
  return fault(
    TypeError,
    "format-unknown",
    { formats: READABLE },
    `This file is not a picture in a known format. Choose a ${READABLE} file.`,
  );
}

/** For a file of no bytes. */
export function emptyFile(): SyntaxError {
  return fault(
    SyntaxError,
    "file-empty",
    { formats: READABLE },
    `This file is empty: it has 0 bytes. Choose another.`,
  );
}

/** For a picture whose bytes do not hold what its format promises; `what` is a word such as "does not tell its size". */
export function damaged(format: Format, what = "cannot be read to the end"): SyntaxError {
  return fault(
    SyntaxError,
    "picture-damaged",
    { format, what: word(what) },
    `This ${format} file is damaged: it ${what}. Save it again, or choose another.`,
  );
}

/** For a picture that tells a size that no picture has. */
export function damagedSize(format: Format, width: number, height: number): SyntaxError {
  return fault(
    SyntaxError,
    "picture-size",
    { format, width, height },
    `This ${format} file is damaged: it says that it has ${width} x ${height} pixels. Save it again, or choose another.`,
  );
}

/** For a sound file whose format the browser has no decoder for. */
export function undecodable(format: Format): TypeError {
  return fault(
    TypeError,
    "format-undecodable",
    { format },
    `This browser cannot read this ${format} picture. Save it as JPEG or PNG.`,
  );
}

/** The same, of the command line. */
export function undecodableHere(format: Format): TypeError {
  return fault(
    TypeError,
    "format-undecodable-here",
    { format },
    `The command line cannot read this ${format} picture. Save it as JPEG or PNG.`,
  );
}

/** For a picture within the limits that this device has no memory for. */
export function tooLargeHere(width: number, height: number): RangeError {
  return fault(
    RangeError,
    "picture-memory",
    { width, height },
    `This picture of ${width} x ${height} pixels needs more memory than this device gives. Open it at a smaller size.`,
  );
}

/** For a sound picture in a browser that gives pages noise in place of its pixels. */
export function noisyCanvas(format: Format): TypeError {
  return fault(
    TypeError,
    "canvas-noise",
    { format },
    `This browser gives pages noise in place of the pixels of this ${format} picture. Save it as PNG.`,
  );
}

const GRAY =
  "/9j/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAAYABgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AAAA//9k=";

/** A gray JPEG of 24 x 24 pixels, by which it is found out what a browser can do. */
export function grayJpeg(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(GRAY), (letter) => letter.charCodeAt(0));
}

/** `fresh/runtime`: what pages and islands may use, on the server and in the browser. */
export { HttpError } from "../error.ts";
export { asset } from "./asset.ts";
export { Head, type HeadProps } from "./head.ts";

/** Whether this code runs in a browser's document. */
export const IS_BROWSER = typeof document !== "undefined";

import type { VNode } from "preact";
import { h } from "../element.ts";
import { HttpError } from "../error.ts";

/** Where development shows what was thrown. */
export const ERROR_URL = "/_frsh/error_overlay";

const STYLE =
  "unset: all; position: fixed; top: 0; left: 0; z-index: 99999; width: 100%; height: 100%; border: none;";

/** Development only: lays the error over the page that answers for it. */
export function ErrorFrame(
  { error, base }: { error: unknown; base: string },
): VNode | null {
  if (error == null || (error instanceof HttpError && error.status < 500)) {
    return null;
  }
  const query = new URLSearchParams(
    error instanceof Error
      ? { message: error.message, stack: error.stack ?? "" }
      : { message: String(error) },
  );
  return h("iframe", {
    id: "fresh-error-overlay",
    src: `${base}${ERROR_URL}?${query}`,
    style: STYLE,
  });
}

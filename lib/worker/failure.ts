import { faultOf } from "@/lib/document/fault.ts";
import type { Response } from "./protocol.ts";
import { TOO_MUCH, TooLargeError } from "./too_large_error.ts";

/** The answer that a request failed. */
export type Failed = Extract<Response, { readonly type: "failed" }>;

const CLASSES: Readonly<Record<string, new (message: string) => Error>> = {
  TypeError,
  RangeError,
  SyntaxError,
};

/** An error that the worker met, as it crosses to the page. */
export function failed(id: number, error: unknown): Failed {
  const fault = faultOf(error);
  if (error instanceof TooLargeError) {
    const { message, maxPixels } = error;
    return { type: "failed", id, name: "RangeError", message, fault, maxPixels };
  }
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { type: "failed", id, name, message, fault };
}

/** The error as one of the page's own, with the fault that it tells of. */
export function revive({ name, message, fault, maxPixels }: Failed): Error {
  if (maxPixels !== undefined) return new TooLargeError(fault ?? TOO_MUCH, message, maxPixels);
  return Object.assign(new (CLASSES[name] ?? Error)(message), fault);
}

import type { Decode, Decoded } from "@/lib/image/decode.ts";

/** What became of a file: a picture, or a refusal. */
export type Outcome = { readonly picture: Decoded } | { readonly refusal: Refusal };

/** An error as it is told to the visitor. */
export interface Refusal {
  /** Name of the error's class. */
  readonly name: string;
  readonly message: string;
}

/** Decodes and keeps the error where there is one. */
export async function tryDecode(decode: Decode, file: Blob): Promise<Outcome> {
  try {
    return { picture: await decode(file) };
  } catch (error) {
    const { name, message } = error as Error;
    return { refusal: { name, message } };
  }
}

import { isMissing } from "./inputs.ts";
import { sentenceOf } from "./sentence.ts";
import { shorten } from "./shorten.ts";
import { systemReason } from "./system_error.ts";

/** Writes all of something to standard output. */
export async function write(data: string | Uint8Array): Promise<void> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  for (let at = 0; at < bytes.length;) at += await Deno.stdout.write(bytes.subarray(at));
}

/** Says something on standard error, on a line of its own. */
export function complain(message: string): void {
  console.error(shorten(message));
}

/** What an error tells a person, in a sentence. */
export function messageOf(error: unknown): string {
  if (isMissing(error)) {
    return `There is no such file. Paths start from ${Deno.cwd()}.`;
  }
  const reason = systemReason(error);
  return reason === null ? sentenceOf(error) : `${reason[0]!.toUpperCase()}${reason.slice(1)}.`;
}

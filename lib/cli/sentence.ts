import faults from "@/content/en/faults.json" with { type: "json" };
import { type Fault, faultOf } from "@/lib/document/fault.ts";
import { tellFault } from "@/lib/language/tell_fault.ts";

/** What an error tells a person: the engine's own in the words of the website, the others as they say it themselves. */
export function sentenceOf(error: unknown): string {
  const fault = faultOf(error);
  if (fault !== null) return sentenceFor(fault);
  return error instanceof Error ? error.message : String(error);
}

/** The English sentence for a fault. */
export function sentenceFor(fault: Fault): string {
  return tellFault(fault, faults, "en") ?? fault.code;
}

import { fault } from "@/lib/document/fault.ts";

/** For a line, counted from 1, that is no color; `wanted` is what developers read in its place. */
export function unreadableLine(line: number, text: string, wanted: string): SyntaxError {
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
  return fault(
    SyntaxError,
    "palette-line",
    { line, text: shown },
    `Line ${line} of the palette, ${shown}, cannot be read. Write ${wanted}.`,
  );
}

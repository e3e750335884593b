import { reloadWith } from "./early_events.ts";

let unkept: readonly File[] = [];

/** Notes files that were chosen: until they are kept as work, or came to nothing, a reload would lose them. */
export function holdFiles(files: readonly File[]): void {
  unkept = files;
}

/** They are kept, or came to nothing. Others than these, where they are named, stay noted. */
export function letGoOfFiles(files = unkept): void {
  if (files === unkept) unkept = [];
}

/** Loads the page anew with what was chosen and is not kept yet. */
export function reloadKeeping(): void {
  reloadWith(unkept);
}

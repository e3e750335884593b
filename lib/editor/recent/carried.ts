import { CARRIED, isCarried } from "./carried_mark.ts";

/** Whether something may wait here, for this tab or of one that was closed. */
export async function mayHaveCarried(): Promise<boolean> {
  if (isCarried()) return true;
  try {
    return (await indexedDB.databases()).some(({ name }) => name === CARRIED.database);
  } catch {
    return false;
  }
}

/** Removes all that waits, whosever it is. */
export function forgetCarriedFiles(): void {
  indexedDB.deleteDatabase(CARRIED.database);
}

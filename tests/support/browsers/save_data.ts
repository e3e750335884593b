/** Runs in the page before its own scripts, where it is sent as text: the browser seems to be told to save data. */
export function saveData(): void {
  const { connection = {} } = navigator as unknown as { readonly connection?: object };
  Object.defineProperty(connection, "saveData", { value: true });
  // Some browsers do not have it.
  Object.defineProperty(navigator, "connection", { configurable: true, value: connection });
}

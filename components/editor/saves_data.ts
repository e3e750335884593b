/** Whether the visitor's browser was told to spare the line (https://wicg.github.io/savedata/). Where it does not tell, it was not. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

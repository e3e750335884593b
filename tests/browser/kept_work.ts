/** A page of any browser. */
interface Page {
  readonly evaluate: <T>(run: () => Promise<T>) => Promise<T>;
}

/** What the browser keeps of a piece, as far as tests look at it. */
export interface KeptPiece {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly columns: number;
  readonly contrast: number;
  readonly style: string;
  readonly hasThumbnail: boolean;
  /** Sizes with touch-ups. */
  readonly layers: number;
}

/** What is kept, the newest first, read from the browser's own store. */
export async function keptWork(page: Page): Promise<KeptPiece[]> {
  return await page.evaluate(async () => {
    const name = "pixelated-artwork";
    // To open what is not there would make it.
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await read(indexedDB.open(name));
    const transaction = database.transaction(["pieces", "layers"]);
    const pieces = await read(transaction.objectStore("pieces").getAll());
    const kept = [];
    for (const { id, name, savedAt, settings, style, thumbnail } of pieces) {
      const layers = await read(transaction.objectStore("layers").get(id));
      kept.push({
        name,
        savedAt,
        columns: settings.columns,
        contrast: settings.contrast,
        style,
        hasThumbnail: thumbnail !== null,
        layers: layers?.length ?? 0,
      });
    }
    database.close();
    return kept.sort((one, other) => other.savedAt - one.savedAt);
  });
}

/** Waits until the piece that was kept last is as it should be. */
export async function untilKept(page: Page, holds: (piece: KeptPiece) => boolean): Promise<void> {
  let kept: KeptPiece[] = [];
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    kept = await keptWork(page);
    if (kept[0] && holds(kept[0])) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Half a minute later, what is kept is ${JSON.stringify(kept)}.`);
}

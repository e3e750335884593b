import type { SavedFile } from "./driver.ts";

/** What browsers call a file that is not whole yet. */
const PARTIAL = /\.(part|wkdownload)$/;

/** The file that comes into a folder because of `act`; it is taken out of there. */
export async function savedIn(folder: string, act: () => Promise<void>): Promise<SavedFile> {
  await Deno.mkdir(folder, { recursive: true });
  const names = () => [...Deno.readDirSync(folder)].filter((it) => it.isFile).map((it) => it.name);
  const before = new Set(names());
  await act();
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const now = names().filter((name) => !before.has(name));
    const [name] = now;
    // Browsers make an empty file of its name first.
    const isThere = name !== undefined && !now.some((name) => PARTIAL.test(name)) &&
      (await Deno.stat(`${folder}/${name}`)).size > 0;
    if (isThere) {
      const bytes = await Deno.readFile(`${folder}/${name}`);
      await Deno.remove(`${folder}/${name}`);
      return { name, bytes };
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Nothing was saved within half a minute; there is "${names().join('", "')}".`);
}

import type { SavedFile } from "./driver.ts";

/** The file that comes into a folder because of `act`; it is taken out of there. */
export async function savedIn(folder: string, act: () => Promise<void>): Promise<SavedFile> {
  await Deno.mkdir(folder, { recursive: true });
  const names = () => [...Deno.readDirSync(folder)].filter((it) => it.isFile).map((it) => it.name);
  const before = new Set(names());
  await act();
  let last = "";
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const now = names().filter((name) => !before.has(name));
    const sizes = now.map((name) => sizeOf(`${folder}/${name}`));
    // Browsers begin with an empty file, or one of another name.
    const seen = JSON.stringify([now, sizes]);
    const [name] = now;
    if (name !== undefined && now.length === 1 && sizes[0]! > 0 && seen === last) {
      const bytes = await Deno.readFile(`${folder}/${name}`);
      await Deno.remove(`${folder}/${name}`);
      return { name, bytes };
    }
    last = seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing was saved within half a minute; there is "${names().join('", "')}".`);
}

function sizeOf(path: string): number {
  try {
    return Deno.statSync(path).size;
  } catch {
    return 0;
  }
}

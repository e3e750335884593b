import { listFiles } from "./list_files.ts";

/** What a script imports when it is wanted, as esbuild writes it. */
const LATER = /\bimport\("(\.{1,2}\/[^"]+\.js)"\)/g;

/**
 * Browsers of before the middle of 2026 remember for as long as a page is open that a script did not come, and never ask for it again
 * (https://github.com/whatwg/html/pull/10327). Under another address they do. All scripts of a page share what came under one. A script
 * that gives nothing came empty.
 */
const HELPER = `function askAgain$(path) {
  const came = globalThis.askAgain$ ??= new Map(), url = new URL(path, import.meta.url).href;
  const get = async (url) => {
    const part = await import(url);
    for (const name in part) return part;
    throw Error("It is empty.");
  };
  return came.get(url) ?? get(url).catch(() => {
    if (!came.has(url)) {
      const part = get(url + "?again=" + Math.random());
      came.set(url, part);
      part.catch(() => came.delete(url));
    }
    return came.get(url);
  });
}`.replaceAll(/\s*([^\w$\s])\s*/g, "$1");

/** A script that asks again for those that it imports when they are wanted, each time that it did not get one. */
export function askAgain(code: string): string {
  const changed = code.replaceAll(LATER, 'askAgain$("$1")');
  return changed === code ? code : `${changed}\n${HELPER}\n`;
}

/** Lets all scripts in a folder ask again. */
export async function askAgainIn(folder: string): Promise<void> {
  const scripts = (await listFiles([folder])).filter((path) => path.endsWith(".js"));
  await Promise.all(scripts.map(async (path) => {
    const code = await Deno.readTextFile(path);
    const changed = askAgain(code);
    if (changed !== code) await Deno.writeTextFile(path, changed);
  }));
}

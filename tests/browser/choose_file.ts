import type { Buffer } from "node:buffer";
import { resolve } from "node:path";
import type { CDPSession, Page } from "playwright-core";

/** A file for the file input. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * Chooses a file, or that at a path, in the input that has this label.
 *
 * Pictures go through the disk, as those of visitors do: to send their bytes through all that drives the browser, and through the page,
 * takes a tenth of all the work that a small one makes.
 */
export async function chooseFile(page: Page, label: string, file: Upload | string): Promise<void> {
  const input = page.getByLabel(label);
  const path = typeof file === "string" ? resolve(file) : await pathOf(file);
  if (path === null) return await input.setInputFiles(file);
  await input.evaluate((input) => Object.assign(globalThis, { input }));
  const session = await sessionOf(page);
  const { result: { objectId = "" } } = await session.send("Runtime.evaluate", {
    expression: "((input) => (delete globalThis.input, input))(input)",
  });
  await session.send("DOM.setFileInputFiles", { files: [path], objectId });
  await session.send("Runtime.releaseObject", { objectId });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** Where bytes lie, by the names that they have there. */
const written = new WeakMap<Buffer, Map<string, Promise<string>>>();

/** Writes a picture, unless it has been written, and returns where; null where its name does not tell its type. */
async function pathOf({ name, mimeType, buffer }: Upload): Promise<string | null> {
  if (mimeType !== "image/png" || !name.endsWith(".png")) return null;
  const paths = written.get(buffer) ?? new Map<string, Promise<string>>();
  written.set(buffer, paths);
  const path = paths.get(name) ?? write(name, buffer);
  paths.set(name, path);
  return await path;
}

async function write(name: string, bytes: Uint8Array): Promise<string> {
  const path = `${await Deno.makeTempDir()}/${name}`;
  await Deno.writeFile(path, bytes);
  return path;
}

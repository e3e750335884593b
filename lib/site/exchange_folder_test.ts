import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { dirname } from "node:path";
import { exchangeFolder } from "./exchange_folder.ts";
import { listFiles } from "./list_files.ts";

const BEFORE = { "index.html": "old", "gone.html": "old", "js/a.js": "old a", "js/b.js": "old b" };
const AFTER = {
  "index.html": "new",
  "js/a.js": "new a",
  "js/deep/c.js": "new c",
  "b.html": "new",
  ".hidden": "new",
};

describe("exchangeFolder", () => {
  let folders: string[];
  let root: string;
  beforeEach(async () => {
    folders = [];
    root = await scratch();
  });
  afterEach(async () => {
    for (const folder of folders) await Deno.remove(folder, { recursive: true });
  });

  async function scratch(dir?: string): Promise<string> {
    const folder = await Deno.realPath(await Deno.makeTempDir(dir === undefined ? {} : { dir }));
    folders.push(folder);
    return folder;
  }

  async function write(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
    for (const [name, text] of Object.entries(files)) {
      await Deno.mkdir(dirname(`${folder}/${name}`), { recursive: true });
      await Deno.writeTextFile(`${folder}/${name}`, text);
    }
    return folder;
  }

  async function read(folder: string): Promise<Record<string, string>> {
    const files = await listFiles([folder]);
    const entries = files.map(async (file) =>
      [file.slice(folder.length + 1), await Deno.readTextFile(file)] as const
    );
    return Object.fromEntries(await Promise.all(entries));
  }

  /** Exchanges `site` for what is new and gives what is in it then; nothing else is left. */
  async function exchange(site: string): Promise<Record<string, string>> {
    const made = await write(`${root}/made`, AFTER);
    await exchangeFolder(made, site, `${root}/old`);
    for (const rest of [made, `${root}/old`]) {
      await assertRejects(() => Deno.lstat(rest), Deno.errors.NotFound);
    }
    return await read(site);
  }

  it("takes the place of a folder, and of none", async () => {
    assertEquals(await exchange(await write(`${root}/site`, BEFORE)), AFTER);
    await Deno.remove(`${root}/site`, { recursive: true });
    assertEquals(await exchange(`${root}/site`), AFTER);
  });

  it("leaves a link to a folder, which then leads to the new one", async () => {
    const real = await write(`${root}/real`, BEFORE);
    await Deno.symlink(real, `${root}/site`);
    assertEquals(await exchange(`${root}/site`), AFTER);
    assertEquals(await Deno.readLink(`${root}/site`), real);
    assertEquals(await read(real), AFTER);
    // What it leads to may be missing, and what that lies in.
    await Deno.remove(`${root}/site`);
    await Deno.symlink("far/away", `${root}/site`);
    assertEquals(await exchange(`${root}/site`), AFTER);
    assertEquals(await read(`${root}/far/away`), AFTER);
  });

  it("exchanges what is in it where it lies on another disk", async () => {
    const other = await otherDisk();
    if (other === null) return;
    const real = await write(await scratch(other), {
      ...BEFORE,
      "lost+found/x": "kept",
      "b.html/folder": "old",
      ".next/torn": "of a build that was cut off",
    });
    await Deno.symlink(real, `${root}/site`);
    assertEquals(await exchange(`${root}/site`), { ...AFTER, "lost+found/x": "kept" });
    assertEquals(await Deno.readLink(`${root}/site`), real);
  });

  it("says what to do where it cannot, and loses nothing", async () => {
    const made = await write(`${root}/made`, AFTER);
    await Deno.writeTextFile(`${root}/file`, "kept");
    const error = await assertRejects(
      () => exchangeFolder(made, `${root}/file/site`, `${root}/old`),
      Error,
    );
    assertStringIncludes(error.message, `The new site is whole in ${made}, but `);
    assertStringIncludes(error.message, "build again.");
    assertEquals([await read(made), await Deno.readTextFile(`${root}/file`)], [AFTER, "kept"]);
  });

  /** A folder on another disk than the scratch folder, or null. */
  async function otherDisk(): Promise<string | null> {
    const { dev } = await Deno.stat(root);
    for (const folder of ["/dev/shm", "/tmp", "/var/tmp", "."]) {
      const found = await Deno.stat(folder).catch(() => null);
      if (found && found.dev !== dev) return folder;
    }
    return null;
  }
});

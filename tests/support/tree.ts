import { dirname } from "node:path";
import { SOURCES } from "@/lib/site/tree_hash.ts";
import { note } from "./tally.ts";

/** What a build has compressed, which the next one takes over. */
export const ENCODED = "_fresh/encoded";

/** A copy of the project without its tests in a folder of its own, to build and to break. */
export interface Tree {
  readonly folder: string;
  /** Changes a file, or makes it. */
  readonly edit: (path: string, change: (text: string) => string) => Promise<void>;
  readonly build: (
    env?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly success: boolean; readonly output: string }>;
  readonly remove: () => Promise<void>;
}

export async function copyTree(): Promise<Tree> {
  const folder = await Deno.makeTempDir({ prefix: "pixelated-artwork-" });
  for (const part of SOURCES) await copy(part, `${folder}/${part}`);
  if (await Deno.stat(ENCODED).catch(() => null)) {
    await Deno.mkdir(`${folder}/${dirname(ENCODED)}`);
    await copy(ENCODED, `${folder}/${ENCODED}`);
  }
  await Deno.symlink(await Deno.realPath("node_modules"), `${folder}/node_modules`);
  return {
    folder,
    async edit(path, change) {
      const file = `${folder}/${path}`;
      const text = await Deno.readTextFile(file).catch(() => "");
      await Deno.mkdir(dirname(file), { recursive: true });
      await Deno.writeTextFile(file, change(text));
    },
    async build(env = {}) {
      note("build");
      const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "dev.ts", "build"],
        cwd: folder,
        env: { NO_COLOR: "1", ...env },
        stdout: "piped",
        stderr: "piped",
      }).output();
      const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
      return { success, output: `${out}${err}` };
    },
    remove: () => Deno.remove(folder, { recursive: true }),
  };
}

async function copy(from: string, to: string): Promise<void> {
  const { isDirectory } = await Deno.stat(from);
  if (!isDirectory) return await Deno.copyFile(from, to);
  await Deno.mkdir(to);
  for await (const { name } of Deno.readDir(from)) {
    if (!/_test\.tsx?$/.test(name)) await copy(`${from}/${name}`, `${to}/${name}`);
  }
}

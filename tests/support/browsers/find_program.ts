import { delimiter } from "node:path";

/** The path of the first of these programs that is on `PATH`, or null. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (Deno.env.get("PATH") ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return paths.find(isFile) ?? null;
}

/** Whether there is a file at a path. */
export function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

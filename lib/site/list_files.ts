/** All files below some folders, in an order that does not depend on the machine. Missing folders hold nothing. */
export async function listFiles(folders: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of (await entriesOf(folder)).sort((a, b) => a.name < b.name ? -1 : 1)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory) await visit(path);
      else files.push(path);
    }
  };
  for (const folder of folders) await visit(folder);
  return files;
}

async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

const ROOT = new URL("../fixtures/corpus/", import.meta.url);

/** Names of all pictures of the corpus, or of one of its sets, as `set/file`. */
export function corpusNames(set = ""): string[] {
  const names: string[] = [];
  const visit = (folder: string) => {
    for (const { name, isDirectory } of Deno.readDirSync(new URL(folder, ROOT))) {
      if (isDirectory) visit(`${folder}${name}/`);
      else if (!/\.(md|txt)$/.test(name)) names.push(folder + name);
    }
  };
  visit(set === "" ? "./" : `./${set}/`);
  return names.map((name) => name.slice(2)).sort();
}

/** The bytes of a picture of the corpus. */
export function readCorpus(name: string): Uint8Array<ArrayBuffer> {
  return Deno.readFileSync(new URL(name, ROOT));
}

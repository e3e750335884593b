import { posix } from "node:path";

/** A file that lists what lies in a folder, so that adding something there is adding its file. */
export interface ListSpec {
  /** The list, from the project's root. */
  readonly file: string;
  /** The files that it lists; one `*` stands for the name of each, such as `lib/outputs/*` + `/meta.ts`. */
  readonly of: string;
  /** What each of them exports. */
  readonly entry: string;
  /** Name of the record that the list exports: entries by id, which is the name with dashes for underscores. */
  readonly record: string;
  /** What the record is, for its docstring. */
  readonly meaning: string;
  /**
   * Where it is given, the record holds functions that give the entries, and this tells which of those are loaded only when they are
   * asked for.
   */
  readonly isLazy?: (name: string) => Promise<boolean>;
}

/** Names of the listed files among `paths` from the project's root, in order. Tests are none of them. */
export function listedNames({ of }: Pick<ListSpec, "of">, paths: readonly string[]): string[] {
  const [start, end] = of.split("*") as [string, string];
  return paths.filter((path) => path.startsWith(start) && path.endsWith(end))
    .map((path) => path.slice(start.length, path.length - end.length))
    .filter((name) => /^[a-z][a-z0-9_]*$/.test(name) && !name.endsWith("_test"))
    .sort();
}

/** The text of a list of `names`, of which those in `lazy` are loaded when they are asked for. */
export function listSource(
  { file, of, entry, record, meaning, isLazy }: ListSpec,
  names: readonly string[],
  lazy: ReadonlySet<string> = new Set(),
): string {
  const pathOf = (name: string) =>
    `./${posix.relative(posix.dirname(file), of.replace("*", () => name))}`;
  const imports = names.filter((name) => !lazy.has(name))
    .map((name) => `import { ${entry} as ${identifier(name)} } from "${pathOf(name)}";`);
  const rows = names.map((name) => {
    if (!isLazy) return `  ${key(name)}: ${identifier(name)},`;
    if (!lazy.has(name)) return `  ${key(name)}: () => ${identifier(name)},`;
    return `  ${key(name)}: async () => (await import("${pathOf(name)}")).${entry},`;
  });
  return [
    `// Written by \`deno task lists\` from ${of}: add a file there, not a line here.`,
    ...imports,
    ...(imports.length > 0 ? [""] : []),
    `/** ${meaning} */`,
    `export const ${record} = {`,
    ...rows,
    "} as const;",
    "",
  ].join("\n");
}

function key(name: string): string {
  return name.includes("_") ? JSON.stringify(name.replaceAll("_", "-")) : name;
}

/** A name that cannot be a reserved word. */
function identifier(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) + "Entry";
}

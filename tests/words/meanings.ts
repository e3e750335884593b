/** A type, interface or class that a file exports. */
export interface TypeName {
  readonly file: string;
  readonly name: string;
}

/** The types, interfaces and classes that a source text exports by declaring them. */
export function exportedTypes(file: string, source: string): TypeName[] {
  const declarations = source.matchAll(/^export (?:abstract )?(?:class|interface|type) (\w+)/gm);
  return [...declarations].map(([, name]) => ({ file, name: name! }));
}

/** A sentence for each word that names several types: who reads it must look up which one is meant. */
export function doubleMeanings(types: readonly TypeName[]): string[] {
  return [...Map.groupBy(types, ({ name }) => name)].filter(([, all]) => all.length > 1).map((
    [name, all],
  ) =>
    `${name} is a type in ${all.map(({ file }) => file).join(" and in ")}: one meaning a word.` +
    " Name each after what it is."
  );
}

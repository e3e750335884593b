/** Something with an English name of its own, such as a style, a kind of file or an option. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a language calls something: its own name where the language has none. */
export function nameIn(names: Readonly<Record<string, string>>, { id, name }: Named): string {
  return Object.hasOwn(names, id) ? names[id]! : name;
}

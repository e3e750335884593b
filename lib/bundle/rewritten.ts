/** What a script exports at its end, as esbuild writes it. */
const EXPORTS = /export\{([^}]*)\};?\s*$/;

/** Texts, in which anything may stand. */
const TEXT = /"(?:[^"\\\n]|\\.)*"/g;

const WRITES = String.raw`(?:=(?![=>])|\+\+|--|(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)=)`;

/**
 * Those of a script's exports that it writes again, as in `export let count = 0; count++`, by the names that they have within. Who was
 * given their values before would not see that. A first write is a declaration's; one that a function makes first of all, after a comma,
 * is taken for one, too, and a field of a class that has such a short name for a write.
 *
 * @param script made small by esbuild, which gives no variable within the name of one of the whole
 */
export function rewritten(script: string): readonly string[] {
  const code = script.replaceAll(TEXT, '""');
  const names = (EXPORTS.exec(script)?.[1] ?? "").split(",").map((each) => each.split(" as ")[0]!);
  return names.filter((name) => {
    if (name === "") return false;
    const own = name.replaceAll("$", "\\$");
    const written = new RegExp(
      String
        .raw`(?:\b(var|let|const) |(,))?(?<![\w$.])(?:${own}${WRITES}|(?:\+\+|--)${own}(?![\w$]))`,
      "g",
    );
    const [first, ...others] = code.matchAll(written);
    return others.length > 0 || first !== undefined && !first[1] && !first[2];
  });
}

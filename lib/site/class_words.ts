/** A class word with the place where it stands, for errors. */
export interface ClassWord {
  readonly word: string;
  readonly line: number;
}

/** The class words of a source text. */
export interface ClassWords {
  /** Words that are classes for certain: those of `class` attributes, and of the constants that they name. */
  readonly certain: readonly ClassWord[];
  /** The words of every text, which may be classes: records of variants and the like. */
  readonly possible: readonly (readonly ClassWord[])[];
}

/**
 * Finds the class words of a TypeScript source, which must stand whole in it.
 *
 * In `class={open ? "block" : HIDDEN}` the texts count, and those of `const HIDDEN = …` in the same file; what is compared with
 * (`=== "x"`) does not.
 */
export function findClassWords(source: string): ClassWords {
  const certain = new Map<string, number>();
  const lineAt = (offset: number) => source.slice(0, offset).split("\n").length;
  const add = (text: string, offset: number) => {
    for (const word of wordsOf(text)) {
      if (!certain.has(word)) certain.set(word, lineAt(offset));
    }
  };
  const addExpression = (start: number, end: number, known: Set<string>) => {
    const code = source.slice(start, end);
    for (const { text, at } of textsOf(code)) add(text, start + at);
    for (const [name] of withoutTexts(code).matchAll(/\b[A-Za-z_]\w*\b/g)) {
      if (known.has(name)) continue;
      known.add(name);
      const declaration = new RegExp(`\\bconst ${name}\\b[^=;]*= ?`).exec(source);
      if (!declaration) continue;
      const begin = declaration.index + declaration[0].length;
      addExpression(begin, endOfStatement(source, begin), known);
    }
  };
  for (
    const { 0: { length }, 1: sign, index } of source.matchAll(/(?<![\w-])class(?:Name)?=(["{])/g)
  ) {
    const start = index + length;
    if (sign === "{") addExpression(start, endOfBraces(source, start), new Set());
    else add(source.slice(start, source.indexOf('"', start)), start);
  }
  return {
    certain: [...certain].map(([word, line]) => ({ word, line })),
    possible: textsOf(source).map(({ text, at }) => {
      const line = lineAt(at);
      return wordsOf(text).map((word) => ({ word, line }));
    }),
  };
}

/** Texts in all three kinds of quotes, on one line but for templates. */
const TEXT = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** What templates insert. */
const INSERTED = /\$\{([^}]*)\}/g;

/** The texts of a piece of code that are neither compared with something nor keys, and those in what templates insert. */
function textsOf(code: string): { text: string; at: number }[] {
  return [...code.matchAll(TEXT)].flatMap((match) => {
    if (/(?:[!=]==?\s*|\w\[)$/.test(code.slice(0, match.index))) return [];
    const [, double, single, template] = match;
    if (template === undefined) return [{ text: double ?? single!, at: match.index }];
    const inserted = [...template.matchAll(INSERTED)].flatMap(({ 1: part, index }) =>
      textsOf(part!).map(({ text, at }) => ({ text, at: match.index + 3 + index + at }))
    );
    return [{ text: template.replaceAll(INSERTED, " "), at: match.index }, ...inserted];
  });
}

/** A piece of code without its texts, but with what templates insert. */
function withoutTexts(code: string): string {
  return code.replaceAll(
    TEXT,
    (_text, _double, _single, template: string | undefined) =>
      [...(template ?? "").matchAll(INSERTED)].map(([, inserted]) => inserted).join(" "),
  );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** The offset of the brace that closes the one before `start`. */
function endOfBraces(code: string, start: number): number {
  let depth = 1;
  for (let at = start; at < code.length; at++) {
    if (code[at] === "{") depth++;
    else if (code[at] === "}" && --depth === 0) return at;
  }
  return code.length;
}

function endOfStatement(code: string, start: number): number {
  const end = code.indexOf(";\n", start);
  return end < 0 ? code.length : end;
}

/** Makes identifiers that are valid, not taken by the language or the page, and given once. */
export class UniqueNames {
  #taken = new Map<string, number>();

  take(text: string): string {
    let name = text.replaceAll(/[^A-Za-z0-9_$]+/g, "_");
    if (/^\d/.test(name) || isReserved(name)) name = `_${name}`;
    const count = this.#taken.get(name) ?? 0;
    this.#taken.set(name, count + 1);
    return count === 0 ? name : `${name}_${count}`;
  }
}

const KEYWORDS = /^(document|window|navigator|location|history|process|global|Buffer|boot)$/;

function isReserved(name: string): boolean {
  if (KEYWORDS.test(name) || name in globalThis) return true;
  try {
    // The language itself knows best which words cannot name a variable.
    new Function(
      `"use strict"; let ${name}; async function* f() { let ${name}; }`,
    );
    return false;
  } catch {
    return true;
  }
}

/** A heading's text as an anchor: lower case letters and digits of any script, joined by hyphens. */
export function slugify(text: string): string {
  const words = text
    .normalize("NFD")
    // Accents of Latin, Greek and Cyrillic letters; marks of other scripts make other letters.
    .replace(/[\u0300-\u036f'’]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join("-") ?? "section";
}

/** Gives each anchor of a page once: a second `sizes` becomes `sizes-2`. */
export function createAnchors(): (slug: string) => string {
  const taken = new Set<string>();
  return (slug) => {
    let anchor = slug;
    for (let count = 2; taken.has(anchor); count++) anchor = `${slug}-${count}`;
    taken.add(anchor);
    return anchor;
  };
}

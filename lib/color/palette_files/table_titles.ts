/** What the titles of a table tell of its columns, by their places; -1 where there is none. */
export interface TableTitles {
  /** Red, green and blue. */
  readonly parts: readonly [number, number, number];
  readonly alpha: number;
  readonly name: number;
  /** Columns of colors, those first whose title says so most clearly. */
  readonly colors: readonly number[];
}

/** Words of titles in the languages in which spreadsheets often are. */
const PARTS = [
  ["r", "red", "rot", "rouge", "rojo", "rosso", "vermelho", "rood"],
  ["g", "green", "grün", "gruen", "vert", "verde", "groen"],
  ["b", "blue", "blau", "bleu", "azul", "blu", "blauw"],
] as const;
const ALPHA = ["a", "alpha", "opacity"];
const NAME = ["name", "names", "colorname", "farbname", "title", "label"]
  .concat("description", "bezeichnung", "nom", "nombre", "nome", "naam");
const SURE = ["hex", "hexcode", "hexadecimal", "html", "rgb", "rgba"];
const LIKELY = ["color", "farbe", "couleur", "colore", "cor", "kleur"]
  .concat("value", "wert", "code", "farbcode", "css", "#");

/** Longer ones are no titles. */
const MOST_LETTERS = 60;

/** What titles tell, or null where none of them is known. */
export function readTitles(fields: readonly string[]): TableTitles | null {
  const titles = fields.map((field) =>
    field.length > MOST_LETTERS
      ? []
      : field.toLowerCase().replaceAll(/colou?r/g, "color").match(/^#$|\p{L}+/gu) ?? []
  );
  const has = (title: readonly string[], words: readonly string[]) =>
    title.some((word) => words.includes(word));
  const place = (words: readonly string[]) =>
    titles.findIndex((title) => title.length <= 2 && words.includes(title[0] ?? ""));
  const name = titles.findIndex((title) => has(title, NAME));
  const placesOf = (words: readonly string[]) =>
    [...titles.keys()].filter((i) => has(titles[i]!, words) && !has(titles[i]!, NAME));
  const parts = [place(PARTS[0]), place(PARTS[1]), place(PARTS[2])] as const;
  const colors = [...new Set([...placesOf(SURE), ...placesOf(LIKELY)])];
  const isKnown = name >= 0 || colors.length > 0 || parts.every((part) => part >= 0);
  return isKnown ? { parts, alpha: place(ALPHA), name, colors } : null;
}

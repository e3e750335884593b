/** Where the pictures are told of that are offered to try, and of which the gallery's pieces are made; from the root. */
const SOURCES = "static/samples/SOURCES.md";

/** Whose the pictures of the site are, a line each, by the rows of their table (file, picture, author, license, source). */
export async function pictureNotices(root: string): Promise<string> {
  const text = await Deno.readTextFile(`${root}/${SOURCES}`);
  const rows = text.split("\n").filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const lines = rows.map(([, picture, author, license, source]) =>
    `${picture}, by ${author}: ${source} (${license})`
  );
  return `Pictures\n\n${lines.join("\n")}`;
}

import { type ObjectId, type PdfFile, refTo, textString } from "./file/pdf_file.ts";

/** Writes the list of pages that readers show beside them; pages of one name in a row stand in it once. */
export function addOutlines(
  file: PdfFile,
  names: readonly string[],
  pages: readonly ObjectId[],
): ObjectId {
  const root = file.reserve();
  const entries = names.flatMap((name, i) =>
    name === names[i - 1] ? [] : [{ id: file.reserve(), name, page: pages[i]! }]
  );
  entries.forEach(({ id, name, page }, i) => {
    const [before, next] = [entries[i - 1], entries[i + 1]];
    file.put(
      id,
      `<</Title${textString(name)}/Parent ${refTo(root)}/Dest[${refTo(page)}/Fit]` +
        `${before ? `/Prev ${refTo(before.id)}` : ""}${next ? `/Next ${refTo(next.id)}` : ""}>>`,
    );
  });
  const [first, last] = [entries[0], entries.at(-1)];
  const ends = first && last ? `/First ${refTo(first.id)}/Last ${refTo(last.id)}` : "";
  file.put(root, `<</Type/Outlines${ends}/Count ${entries.length}>>`);
  return root;
}

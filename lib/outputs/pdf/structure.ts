import { type ObjectId, type PdfFile, refTo, textString } from "./file/pdf_file.ts";
import type { Element } from "./page_content.ts";

/** Elements of a page, which is an object already. */
export interface PageElements {
  readonly page: ObjectId;
  readonly elements: readonly Element[];
}

/** Writes what is read out and in which order, page by page; tells the tree's root. */
export function addStructure(file: PdfFile, pages: readonly PageElements[]): ObjectId {
  const root = file.reserve(), whole = file.reserve();
  /** Of each page, the elements of its contents by their numbers. */
  const parents: string[] = [];
  const kids = pages.flatMap(({ page, elements }) => {
    const owners: ObjectId[] = [];
    const add = (element: Element, parent: ObjectId): ObjectId => {
      const id = file.reserve();
      const { type, says, content } = element;
      const told = says === undefined ? "" : `/Alt${textString(says)}`;
      const scope = type === "TH" ? "/A<</O/Table/Scope/Column>>" : "";
      if (typeof content === "number") owners[content] = id;
      const inside = typeof content === "number"
        ? `/Pg ${refTo(page)}/K ${content}`
        : `/K[${content.map((part) => refTo(add(part, id))).join(" ")}]`;
      file.put(id, `<</S/${type}/P ${refTo(parent)}${told}${scope}${inside}>>`);
      return id;
    };
    const ids = elements.map((element) => add(element, whole));
    parents.push(`[${owners.map(refTo).join(" ")}]`);
    return ids;
  });
  const numbers = parents.map((owners, i) => `${i} ${refTo(file.add(owners))}`);
  const tree = file.add(`<</Nums[${numbers.join(" ")}]>>`);
  file.put(whole, `<</S/Document/P ${refTo(root)}/K[${kids.map(refTo).join(" ")}]>>`);
  file.put(
    root,
    `<</Type/StructTreeRoot/K ${refTo(whole)}/ParentTree ${
      refTo(tree)
    }/ParentTreeNextKey ${pages.length}>>`,
  );
  return root;
}

import type { Unzipped } from "fflate";
import { MADE_BY } from "../made_by.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-package.core-properties+xml";

/** The part of a workbook that tells who made it (ECMA-376, part 2, 8.3: core properties). */
export const CORE = {
  name: "docProps/core.xml",
  text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${MADE_BY}</dc:creator>` +
    `</cp:coreProperties>`,
} as const;

/** The parts of a workbook with that one, and what leads to it. */
export function withCore(parts: Unzipped): Unzipped {
  const types = `<Override PartName="/${CORE.name}" ContentType="${TYPE}"/>`;
  const link = `<Relationship Id="core" ` +
    `Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE.name}"/>`;
  return {
    ...parts,
    "[Content_Types].xml": before("</Types>", types, parts["[Content_Types].xml"]!),
    "_rels/.rels": before("</Relationships>", link, parts["_rels/.rels"]!),
    [CORE.name]: new TextEncoder().encode(CORE.text),
  };
}

function before(end: string, text: string, part: Uint8Array): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(new TextDecoder().decode(part).replace(end, text + end));
}

import { type PdfFile, refTo, textString } from "./file/pdf_file.ts";

/** A file within the PDF, from which it was made. */
export interface Attachment {
  /** Plain letters, digits and dots. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Writes a file into the PDF; what the catalog says of it (ISO 32000-2, 14.13). */
export function addAttachment(file: PdfFile, { name, type, bytes }: Attachment): string {
  const subtype = type.replace("/", "#2F");
  const data = file.addStream(
    bytes,
    `/Type/EmbeddedFile/Subtype/${subtype}/Params<</Size ${bytes.length}>>`,
  );
  const place = `<</F ${refTo(data)}/UF ${refTo(data)}>>`;
  const spec = file.add(
    `<</Type/Filespec/F(${name})/UF${textString(name)}/AFRelationship/Source/EF${place}>>`,
  );
  return `/Names<</EmbeddedFiles<</Names[(${name})${refTo(spec)}]>>>>/AF[${refTo(spec)}]`;
}

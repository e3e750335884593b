import type { Size } from "@/lib/document/size.ts";
import type { OutputMeta } from "./output.ts";

/** Most bytes of a name's part that comes from the upload; file systems take 255 for the whole. */
const MOST_BYTES = 150;

/**
 * Characters that some file system, shell or web form takes for something else, and all control and format characters
 * but the two joiners, which languages and emoji need.
 */
const FORBIDDEN = /(?:(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"/\\|?*])+/gu;

/** What names end in that tells a kind of file. In names without one, what follows a dot is part of the name: `photo.v2`. */
const ENDING = new RegExp(
  "(.)\\.(?:jpe?g|jpe|jfif|jxl|jp2|png|apng|gif|webp|bmp|dib|avifs?|hei[cf]|tiff?|svgz?|ico|psd|xcf|raw|dng|" +
    "cr[23w]|nef|arw|orf|rw2|raf|qoi|exr|hdr|dds|p[bgpn]m|json|txt|pdf|zip|exe|html?|docx?|mp4|mov|webm|avi)$",
  "iu",
);

/** Names of devices, which Windows takes for no file whatever follows the first dot. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** What a file shows, as far as its name tells. */
export interface NamedSubject extends Size {
  /** Name of the picture: any text or path, with or without an extension. */
  readonly name: string;
  /** Id of a style, for kinds of files that have one. */
  readonly style: string;
}

/**
 * The name of a file, such as `holiday_40x30_bricks.svg`: the picture's name, what the kind of file says of its size and style, the
 * extension. What one system or another refuses in a name is taken out.
 */
export function outputName(
  { naming, extension }: Pick<OutputMeta, "naming" | "extension">,
  { name, columns, rows, style }: NamedSubject,
): string {
  const told = naming.replace("{size}", `${columns}x${rows}`).replace("{style}", style);
  return `${baseName(name)}_${told}.${extension}`;
}

/** The upload's name without folder and extension, safe at the beginning of a file name on every system; never empty. */
export function baseName(uploadName: string): string {
  const last = uploadName.normalize("NFC").replace(/[/\\]+$/, "").split(/[/\\]/).at(-1) ?? "";
  const stem = last.replace(ENDING, "$1");
  const clean = stem.replace(FORBIDDEN, " ").replace(/\s+/g, " ").replace(/^[.\s-]+|[.\s]+$/gu, "");
  const short = shorten(clean).replace(/[.\s]+$/u, "") || "picture";
  return RESERVED.test(short) ? `_${short}` : short;
}

function shorten(name: string): string {
  const encoder = new TextEncoder();
  let bytes = 0, kept = "";
  for (const letter of lettersOf(name)) {
    bytes += encoder.encode(letter).length;
    if (bytes > MOST_BYTES) break;
    kept += letter;
  }
  return kept;
}

/** What readers take for one letter each, as far as the browser knows that: Firefox does since 2024. */
function* lettersOf(text: string): Iterable<string> {
  if (!("Segmenter" in Intl)) return yield* text;
  for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
}

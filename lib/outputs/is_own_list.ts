import { MADE_BY_WITHIN } from "./made_by.ts";

/** How lists begin that are written here for readers who take nothing but what they are for, so that they cannot tell who made them. */
const LISTS: readonly RegExp[] = [
  // A palette, whole, also as other programs save it.
  /^(?:[0-9a-f]{6}\r?\n)+(?:[0-9a-f]{6})?$/i,
  // Counts.
  /^\uFEFFSign,Brand,Code,Name,Color,/,
  // A chart, of which each line ends as spreadsheets want it.
  /^\uFEFF(?:[^\r\n,]*,[^\r\n]*\r\n)+$/,
  // One of a single column: no code has a space in it.
  /^\uFEFF(?:[^\s,]*\r\n)+$/,
  // A list of parts for Rebrickable.
  /^Part,Color,Quantity\n/,
  // A wanted list for BrickLink.
  /^<INVENTORY>\n(?:<ITEM><ITEMTYPE>P<\/ITEMTYPE>|<\/INVENTORY>)/,
];

/**
 * Whether a file is a list such as are made here without a word of that. Others may have made it, but it is no picture.
 *
 * @param head Its first {@linkcode MADE_BY_WITHIN} bytes.
 * @param whole Gives all of it. It is asked only where its beginning does not tell that it is no list.
 */
export function isOwnList(head: Uint8Array, whole: () => Uint8Array<ArrayBuffer>): boolean {
  const isText = !head.includes(0) && /^(?:[0-9a-fA-F]{6}\r?\n|\uFEFF|Part,|<INV)/.test(read(head));
  if (!isText) return false;
  const text = read(head.length < MADE_BY_WITHIN ? head : whole());
  return LISTS.some((list) => list.test(text));
}

function read(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

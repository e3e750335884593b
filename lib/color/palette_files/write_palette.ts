import type { PaletteColor } from "../palette.ts";
import { packHex } from "@/lib/document/hex_color.ts";

/** A palette as GIMP, Krita, Inkscape and Aseprite read it (.gpl): a remark, decimal values, and each color's code and name. */
export function writeGpl(name: string, colors: readonly PaletteColor[], remark = ""): string {
  const rows = colors.map((color) => {
    const numbers = bytesOf(color).map((byte) => String(byte).padStart(3));
    return `${numbers.join(" ")}\t${titleOf(color) || "Untitled"}`;
  });
  const head = ["GIMP Palette", `Name: ${oneLine(name)}`, "Columns: 0", `# ${remark}`.trim()];
  return [...head, ...rows, ""].join("\n");
}

/** A palette as Lospec's .hex: six digits a line. */
export function writeHex(colors: readonly PaletteColor[]): string {
  return colors.map(({ hex }) => `${hex.slice(1)}\n`).join("");
}

/** A palette as Paint Shop Pro and Aseprite read it (.pal). */
export function writeJasc(colors: readonly PaletteColor[]): string {
  const rows = colors.map((color) => bytesOf(color).join(" "));
  return ["JASC-PAL", "0100", colors.length, ...rows, ""].join("\r\n");
}

/** A color table of Photoshop (.act): at most 256 colors, with their number behind. */
export function writeAct(colors: readonly PaletteColor[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(772);
  bytes.set(colors.flatMap(bytesOf));
  // No color is transparent.
  bytes.set([colors.length >> 8, colors.length & 255, 0xff, 0xff], 768);
  return bytes;
}

/** A swatch exchange file of Adobe's programs (.ase): RGB floats with names, big-endian. */
export function writeAse(colors: readonly PaletteColor[]): Uint8Array<ArrayBuffer> {
  const titles = colors.map((color) => titleOf(color) || color.hex);
  // A block's kind and length; the title's length, its units and a zero; the model, three floats, a kind.
  const lengths = titles.map((title) => 2 + (title.length + 1) * 2 + 4 + 12 + 2);
  const view = new DataView(new ArrayBuffer(12 + lengths.reduce((sum, one) => sum + 6 + one, 0)));
  let at = 0;
  const u16 = (value: number) => view.setUint16((at += 2) - 2, value);
  const u32 = (value: number) => view.setUint32((at += 4) - 4, value);
  const ascii = (text: string) => {
    for (const letter of text) view.setUint8(at++, letter.charCodeAt(0));
  };
  ascii("ASEF");
  u32(0x00010000);
  u32(colors.length);
  colors.forEach((color, i) => {
    u16(1);
    u32(lengths[i]!);
    u16(titles[i]!.length + 1);
    for (let unit = 0; unit < titles[i]!.length; unit++) u16(titles[i]!.charCodeAt(unit));
    u16(0);
    ascii("RGB ");
    for (const byte of bytesOf(color)) view.setFloat32((at += 4) - 4, byte / 255);
    u16(2);
  });
  return new Uint8Array(view.buffer);
}

function bytesOf({ hex }: PaletteColor): readonly number[] {
  const packed = packHex(hex);
  return [packed >> 16, packed >> 8 & 255, packed & 255];
}

function titleOf({ code, name }: PaletteColor): string {
  return [code, name].filter((part) => part !== undefined).map(oneLine).join(" ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

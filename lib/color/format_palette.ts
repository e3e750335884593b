import type { PaletteColor } from "./palette.ts";

/** A palette as GIMP, Krita, Inkscape and Aseprite read it (.gpl): decimal values, and each color's code and name. */
export function formatGpl(name: string, colors: readonly PaletteColor[]): string {
  const rows = colors.map(({ hex, code, name }) => {
    const bytes = [1, 3, 5].map((at) => String(parseInt(hex.slice(at, at + 2), 16)).padStart(3));
    const label = [code, name].filter(Boolean).map((part) => oneLine(part!)).join(" ");
    return `${bytes.join(" ")}\t${label || "Untitled"}`;
  });
  return ["GIMP Palette", `Name: ${oneLine(name)}`, "Columns: 0", "#", ...rows, ""].join("\n");
}

/** A palette as Lospec's .hex: six digits a line. */
export function formatHex(colors: readonly PaletteColor[]): string {
  return colors.map(({ hex }) => `${hex.slice(1)}\n`).join("");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

import { fault } from "./fault.ts";
import { asRecord, asWhole, quote, show } from "./parse_values.ts";
import { MAX_COLORS, type PaletteChoice } from "./settings.ts";

const FORMS = "full, best:16, a name such as pico-8 or pico-8:8, or #1d2b53,#ff004d";

/**
 * Reads which colors a piece may use: a `PaletteChoice`, or a text.
 *
 * Texts are `full`, `best:N`, `<id>`, `<id>:N`, `#rrggbb,#rrggbb,...` and `#rrggbb,#rrggbb,...:N`; the `#` may be
 * left out, as in an address, where several colors are known by the comma.
 *
 * @throws TypeError if a value is of the wrong kind, RangeError if it is out of range.
 */
export function parsePaletteChoice(value: unknown): PaletteChoice {
  if (typeof value === "string") return parseText(value.trim());
  const given = asRecord("palette", value);
  const limit = () => given["colors"] == null ? null : asCount(given["colors"]);
  switch (given["kind"]) {
    case "full":
      return { kind: "full" };
    case "best":
      return { kind: "best", colors: asCount(given["colors"]) };
    case "preset":
      return { kind: "preset", id: asId(given["id"]), colors: limit() };
    case "custom":
      return { kind: "custom", hex: asHexList(given["hex"]), colors: limit() };
    default:
      throw fault(
        TypeError,
        "palette-kind",
        { value: quote(given["kind"]) },
        `The kind of palette ${show(given["kind"])} is not known. Try ${FORMS}.`,
      );
  }
}

/** The text that `parsePaletteChoice` reads as this choice. */
export function formatPaletteChoice(choice: PaletteChoice): string {
  if (choice.kind === "full") return "full";
  if (choice.kind === "best") return `best:${choice.colors}`;
  const name = choice.kind === "preset" ? choice.id : choice.hex.join(",");
  return choice.colors === null ? name : `${name}:${choice.colors}`;
}

function parseText(text: string): PaletteChoice {
  const [, name = "", count] = /^(.*?)(?::([^:]*))?$/s.exec(text) ?? [];
  const colors = count === undefined ? null : asCount(count);
  if (name === "full") {
    if (colors === null) return { kind: "full" };
    throw fault(
      TypeError,
      "palette-full-count",
      { colors },
      `Full color takes no number. Try full, or best:${colors}.`,
    );
  }
  if (name === "best") {
    if (colors === null) {
      throw fault(
        RangeError,
        "palette-best-count",
        {},
        "How many colors? Try best:16 instead of best.",
      );
    }
    return { kind: "best", colors };
  }
  if (name.startsWith("#") || name.includes(",")) {
    return { kind: "custom", hex: asHexList(name.split(",")), colors };
  }
  return { kind: "preset", id: asId(name), colors };
}

function asCount(value: unknown): number {
  return asWhole("number of colors", value, 2, MAX_COLORS);
}

function asId(value: unknown): string {
  if (typeof value !== "string" || !/^[a-z0-9][a-z0-9.-]{0,63}$/.test(value)) {
    throw fault(
      TypeError,
      "palette-name",
      { value: quote(value) },
      `The palette ${show(value)} is not known. Try ${FORMS}.`,
    );
  }
  return value;
}

function asHexList(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > MAX_COLORS) {
    const given = Array.isArray(value) ? value.length : show(value);
    throw fault(
      RangeError,
      "palette-length",
      { most: MAX_COLORS, given },
      `An own palette takes 1 to ${MAX_COLORS} colors, not ${given}.`,
    );
  }
  return value.map((color) => {
    const text = typeof color === "string" ? color.trim() : "";
    const short = /^#[0-9a-f]{3}$/i.test(text);
    const digits = /^#?([0-9a-f]{6})$/i.exec(short ? text.replace(/[^#]/g, "$&$&") : text)?.[1];
    if (!digits) {
      throw fault(
        TypeError,
        "color-unreadable",
        { color: quote(color) },
        `The color ${show(color)} cannot be read. Write colors as six digits, such as #1d2b53.`,
      );
    }
    return `#${digits.toLowerCase()}`;
  });
}

import { parseSettings } from "@/lib/document/parse_settings.ts";
import { asRecord, asWhole, show } from "@/lib/document/parse_values.ts";
import { MAX_SIDE, type Settings } from "@/lib/document/settings.ts";
import { STYLES } from "@/lib/render/styles.ts";
import type { EditLayer } from "../touch_up/edit_layer.ts";
import { fromStored } from "./stored_file.ts";

/** A piece as the list of recent work shows it: small, so that the list opens at once. */
export interface RecentPiece {
  readonly id: string;
  /** Name of the uploaded file. */
  readonly name: string;
  /** Id of the sample picture that it is, or null for the visitor's own. */
  readonly sample: string | null;
  /** Milliseconds since 1970 at which it was last changed. */
  readonly savedAt: number;
  /** Raised with every state that is kept of it, so that whoever writes notices that another tab has gone on with it. */
  readonly revision: number;
  readonly settings: Settings;
  /** Id of the style that it was shown in last. */
  readonly style: string;
  /** Names of a sampling, dithering or palette that this version does not have, where the settings have such: the default stands for it. */
  readonly leftOut?: readonly string[];
  /** PNG of one pixel a cell, or null where none was made yet. */
  readonly thumbnail: Blob | null;
}

/** A piece with all that is needed to go on with it. */
export interface RecentWork extends RecentPiece {
  readonly picture: Blob;
  /** Touch-ups, one layer a size: those of the size that was shown last come last. */
  readonly layers: readonly EditLayer[];
}

/**
 * Reads a stored piece, which a browser, another version of this site, or its visitor may have damaged.
 *
 * @throws {TypeError} or {RangeError} if it cannot be used.
 */
export function readPiece(record: unknown): RecentPiece {
  const { id, name, sample, savedAt, revision, settings, style, thumbnail } = asRecord(
    "stored piece",
    record,
  );
  if (typeof id !== "string" || typeof name !== "string" || typeof savedAt !== "number") {
    throw new TypeError(
      `A stored piece needs an id, a name and a time, not ${show(id)}, ${show(name)} and ${
        show(savedAt)
      }.`,
    );
  }
  return {
    id,
    name,
    sample: typeof sample === "string" ? sample : null,
    savedAt,
    revision: typeof revision === "number" ? revision : 0,
    ...readSettings(settings),
    style: (STYLES.find((one) => one.id === style) ?? STYLES[0]!).id,
    thumbnail: fromStored(thumbnail),
  };
}

/** Settings that name something: what another version of this site names may be unknown to this one. */
const NAMES = ["sampling", "dither", "palette"] as const;

function readSettings(value: unknown): Pick<RecentPiece, "settings" | "leftOut"> {
  const given = { ...asRecord("settings", value) };
  const unknown = NAMES.filter((name) => !isReadable({ [name]: given[name] }));
  const leftOut = unknown.map((name) => nameOf(given[name]));
  for (const name of unknown) delete given[name];
  const settings = parseSettings(given);
  return unknown.length === 0 ? { settings } : { settings, leftOut };
}

/** What a setting names that cannot be read, for people. */
function nameOf(value: unknown): string {
  const { id, kind } = typeof value === "object" && value !== null
    ? value as Readonly<Record<string, unknown>>
    : { id: value, kind: null };
  return String(id ?? kind ?? "?").slice(0, 40);
}

function isReadable(settings: unknown): boolean {
  try {
    parseSettings(settings);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a stored piece with its picture and touch-ups. Touch-ups that cannot be used are left out.
 *
 * @throws {TypeError} or {RangeError} if the piece or its picture cannot be used.
 */
export function readWork(record: unknown, picture: unknown, layers: unknown): RecentWork {
  const file = fromStored(picture);
  if (file === null) {
    throw new TypeError(`A stored picture must be a file, not ${show(picture)}.`);
  }
  const usable = Array.isArray(layers) ? layers.flatMap(readLayer) : [];
  return { ...readPiece(record), picture: file, layers: usable };
}

/** A stored layer, or nothing where it cannot be used. */
function readLayer(value: unknown): EditLayer[] {
  try {
    const { columns, rows, colors } = asRecord("layer", value);
    const size = {
      columns: asWhole("width", columns, 1, MAX_SIDE),
      rows: asWhole("height", rows, 1, MAX_SIDE),
    };
    const fits = colors instanceof Uint32Array && colors.length === size.columns * size.rows;
    return fits ? [{ ...size, colors: new Uint32Array(colors) }] : [];
  } catch {
    return [];
  }
}

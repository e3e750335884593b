import { type Fault, fault, faultOf } from "@/lib/document/fault.ts";
import { formatSettings } from "@/lib/document/format_settings.ts";
import { type Look, withLook } from "@/lib/document/look.ts";
import { findLook } from "@/lib/document/looks.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";

/** What a link carries: settings, and the sample picture they are for, if any. Never a visitor's picture. */
export interface SharedWork {
  readonly settings: Settings;
  /** Id of a sample picture, or null. */
  readonly sample: string | null;
  /** The look that these settings are, if it has a name: it brings its style with it. */
  readonly look?: Look | undefined;
  /** Whether the size belongs to it, as that of a piece does, which it is where this is left out; else it follows the picture. */
  readonly isSized?: boolean;
}

/** What a link was found to say. */
export interface ParsedLink {
  /** The work, or null where the link carries none or cannot be read. */
  readonly work: SharedWork | null;
  /** What is wrong with the link, or null. */
  readonly problem: Fault | null;
}

const VERSION = "1";

/** Names in the address: short, and never given a new meaning within a version. */
const SHORT_NAMES = {
  crop: "crop",
  sampling: "s",
  brightness: "b",
  contrast: "c",
  saturation: "sat",
  palette: "p",
  dither: "d",
  strength: "ds",
  cleanUp: "clean",
  alphaThreshold: "a",
} as const;

/**
 * The query part of an address, such as `?v=1&size=40x30&p=pico-8`, that brings this work back. What differs from the defaults is
 * written, and the name of a look that it is: the name alone does, too.
 */
export function formatShareLink(work: SharedWork): string {
  const { settings, sample, look, isSized = true } = work;
  const texts = formatSettings(settings);
  const query = new URLSearchParams({ v: VERSION });
  if (sample !== null) query.set("sample", sample);
  if (look !== undefined && findLook(look.id) === look) query.set("look", look.id);
  if (isSized) query.set("size", `${settings.columns}x${settings.rows}`);
  for (const [name, short] of Object.entries(SHORT_NAMES)) {
    const text = texts[name];
    if (text !== undefined) query.set(short, text.includes(",") ? text.replaceAll("#", "") : text);
  }
  // Commas and colons are allowed in a query, and people read links.
  return `?${query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
}

/** Reads the query part of an address. Never throws: a broken link falls back with a word. */
export function parseShareLink(search: string): ParsedLink {
  const query = new URLSearchParams(search);
  const version = query.get("v");
  if (version === null) return { work: null, problem: null };
  if (version !== VERSION) {
    const values = { version: version.slice(0, 20) };
    return { work: null, problem: { code: "link-version", values } };
  }
  try {
    const size = query.get("size");
    const [columns, rows] = size === null ? [] : readSize(size);
    const given: Record<string, unknown> = { columns, rows };
    for (const [name, short] of Object.entries(SHORT_NAMES)) {
      given[name] = query.get(short) ?? undefined;
    }
    const sample = query.get("sample");
    if (sample !== null && !/^[a-z0-9-]{1,64}$/.test(sample)) {
      throw fault(TypeError, "link-sample", {}, "Read a link: its sample picture is not known.");
    }
    const look = readLook(query.get("look"));
    const base = look === undefined ? DEFAULT_SETTINGS : withLook(DEFAULT_SETTINGS, look);
    const settings = parseSettings(given, base);
    const work = {
      settings,
      sample,
      ...look && { look },
      ...size === null && { isSized: false },
    };
    return { work, problem: null };
  } catch (error) {
    const reason = faultOf(error);
    if (reason === null) throw error;
    return { work: null, problem: { code: "link-settings", values: { reason } } };
  }
}

function readLook(id: string | null): Look | undefined {
  if (id === null) return undefined;
  const look = findLook(id);
  if (look !== undefined) return look;
  const name = JSON.stringify(id.slice(0, 40));
  throw fault(RangeError, "look-unknown", { name }, `Read a link: there is no look ${name}.`);
}

function readSize(text: string): string[] {
  const parts = /^(\d+)x(\d+)$/.exec(text);
  if (parts === null) {
    const size = JSON.stringify(text.slice(0, 40));
    throw fault(TypeError, "link-size", { size }, `Read a size: it looks like 40x30, not ${size}.`);
  }
  return parts.slice(1);
}

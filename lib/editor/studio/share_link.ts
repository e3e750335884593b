import { type Fault, fault, faultOf } from "@/lib/document/fault.ts";
import { formatSettings } from "@/lib/document/format_settings.ts";
import { type Look, withLook } from "@/lib/document/look.ts";
import { findLook } from "@/lib/document/looks.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import { styleById } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";

/** What a link carries: settings, and the sample picture they are for, if any. Never a visitor's picture. */
export interface SharedWork {
  readonly settings: Settings;
  /** Id of a sample picture, or null. */
  readonly sample: string | null;
  /** The look that these settings are, if it has a name: it brings its style with it. */
  readonly look?: Look | undefined;
  /** Id of the style to see it in, where that is not the look's. */
  readonly style?: string | undefined;
  /** Whether the size belongs to it, as that of a piece does, which it is where this is left out; else it follows the picture. */
  readonly isSized?: boolean;
}

/** What a link was found to say. */
export interface ParsedLink {
  /** The work, or null where the link carries none, or one of another version. */
  readonly work: SharedWork | null;
  /** What of the link was left out, for which the defaults stand, or null. */
  readonly problem: Fault | null;
}

const VERSION = "1";

/** Names in the address: short, and never given a new meaning within a version. */
const SHORT_NAMES = {
  crop: "crop",
  subjects: "subject",
  sampling: "s",
  brightness: "b",
  contrast: "c",
  saturation: "sat",
  palette: "p",
  dither: "d",
  strength: "ds",
  cleanUp: "clean",
  alphaThreshold: "a",
} as const satisfies Readonly<Record<Exclude<keyof Settings, keyof Size>, string>>;

/**
 * The query part of an address, such as `?v=1&size=40x30&p=pico-8`, that brings this work back. What differs from the defaults is
 * written, and the name of a look that it is: the name alone does, too.
 */
export function formatShareLink(work: SharedWork): string {
  const { settings, sample, look, style, isSized = true } = work;
  const texts = formatSettings(settings);
  const query = new URLSearchParams({ v: VERSION });
  if (sample !== null) query.set("sample", sample);
  const named = look !== undefined && findLook(look.id) === look ? look : undefined;
  if (named !== undefined) query.set("look", named.id);
  const usual = named?.style ?? PIXELS.id;
  if (style !== undefined && style !== usual) query.set("style", style);
  if (isSized) query.set("size", `${settings.columns}x${settings.rows}`);
  for (const [name, short] of Object.entries(SHORT_NAMES)) {
    const text = texts[name];
    if (text !== undefined) query.set(short, text.includes(",") ? text.replaceAll("#", "") : text);
  }
  // Commas, colons and semicolons are allowed in a query, and people read links.
  return `?${query}`.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%3B", ";");
}

/** Settings that could not be read which are named, and characters of each. */
const MOST_NAMED = 6;
const MOST_LETTERS = 24;

/** Reads the query part of an address. Never throws: what of a link cannot be read is left out, with a word. */
export function parseShareLink(search: string): ParsedLink {
  const query = new URLSearchParams(search);
  const version = query.get("v");
  if (version === null) return { work: null, problem: null };
  if (version !== VERSION) {
    const values = { version: version.slice(0, 20) };
    return { work: null, problem: { code: "link-version", values } };
  }
  const problems: Fault[] = [];
  const unread: string[] = [];
  function read<T>(name: string, parse: (text: string) => T): T | undefined {
    const text = query.get(name);
    if (text === null) return undefined;
    try {
      return parse(text);
    } catch (error) {
      const problem = faultOf(error);
      if (problem === null) throw error;
      problems.push(problem);
      unread.push(`${name}=${shorten(text)}`);
    }
  }
  const size = read("size", readSize);
  const sample = read("sample", readSample) ?? null;
  const look = read("look", readLook);
  const style = read("style", (id) => styleById(id).id);
  const base = look === undefined ? DEFAULT_SETTINGS : withLook(DEFAULT_SETTINGS, look);
  const named = Object.entries(SHORT_NAMES).map(([name, short]) =>
    [name, read(short, (text) => parseSettings({ [name]: text })[name as keyof Settings])] as const
  );
  const settings = parseSettings({ ...size, ...Object.fromEntries(named) }, base);
  const [reason] = problems;
  const problem: Fault | null = reason === undefined
    ? null
    : { code: "link-settings", values: { count: problems.length, reason: all(unread) ?? reason } };
  const isSized = query.has("size");
  return {
    work: {
      settings,
      sample,
      ...look && { look },
      ...style && { style },
      ...!isSized && { isSized },
    },
    problem,
  };
}

/** Names several settings as they stand in the link; of one there is more to say. */
function all(unread: readonly string[]): Fault | null {
  if (unread.length < 2) return null;
  const more = unread.length > MOST_NAMED ? ", …" : "";
  return { code: "link-parts", values: { parts: unread.slice(0, MOST_NAMED).join(", ") + more } };
}

function shorten(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

function readLook(id: string): Look {
  const look = findLook(id);
  if (look !== undefined) return look;
  const name = JSON.stringify(id.slice(0, 40));
  throw fault(RangeError, "look-unknown", { name }, `Read a link: there is no look ${name}.`);
}

function readSample(text: string): string {
  if (/^[a-z0-9-]{1,64}$/.test(text)) return text;
  throw fault(TypeError, "link-sample", {}, "Read a link: its sample picture is not known.");
}

function readSize(text: string): Size {
  const parts = /^(\d+)x(\d+)$/.exec(text);
  if (parts === null) {
    const size = JSON.stringify(text.slice(0, 40));
    throw fault(TypeError, "link-size", { size }, `Read a size: it looks like 40x30, not ${size}.`);
  }
  const { columns, rows } = parseSettings({ columns: parts[1], rows: parts[2] });
  return { columns, rows };
}

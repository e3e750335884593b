import samples from "@/content/en/samples.json" with { type: "json" };
import { DEFAULT_LANGUAGE, type Language } from "./language.ts";
import { readJson } from "./read_json.ts";
import { sampleFile } from "./sample_file.ts";

/** A picture that comes with the site: to try the editor with, or the source of a piece in the gallery. */
export interface Sample {
  /** Stable: it stands in links. */
  readonly id: string;
  /** Address of the picture. */
  readonly file: string;
  /** Address of a square of 160 pixels cut from it; only of those that are offered. */
  readonly thumb: string;
  readonly title: string;
  /** Who made it. */
  readonly credit: string;
  readonly license: string;
  /** Whether it is among the few that are offered to try; the rest are opened from the gallery. */
  readonly offered: boolean;
}

const FILE = "samples.json";

const known = new Map<Language, readonly Sample[]>();

/**
 * All samples. Read once.
 *
 * @throws SyntaxError as `readJson` does, and where a language has other samples than the default one.
 */
function loadSamples(language: Language): readonly Sample[] {
  const loaded = known.get(language) ??
    (readJson(language, FILE) as typeof samples).map((record) => ({
      ...record,
      file: sampleFile(record.id),
      thumb: `/samples/thumbs/${record.id}.jpg`,
    }));
  if (!known.has(language) && language !== DEFAULT_LANGUAGE) checkIds(loaded, language);
  known.set(language, loaded);
  return loaded;
}

function checkIds(samples: readonly Sample[], language: Language): void {
  const ids = new Set(samples.map(({ id }) => id));
  const missing = loadSamples(DEFAULT_LANGUAGE).filter(({ id }) => !ids.has(id));
  if (missing.length === 0) return;
  const names = missing.map(({ id }) => id).join(", ");
  throw new SyntaxError(`content/${language}/${FILE}: These samples are missing: ${names}.`);
}

/** The samples that are offered to try. */
export function offeredSamples(language: Language): readonly Sample[] {
  return loadSamples(language).filter(({ offered }) => offered);
}

/** The sample of an id, such as a link names it, or null if there is none. */
export function findSample(language: Language, id: string): Sample | null {
  return loadSamples(language).find((sample) => sample.id === id) ?? null;
}

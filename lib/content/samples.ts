import en from "@/content/en/samples.json" with { type: "json" };
import type { Language } from "./language.ts";
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

const SAMPLES: Readonly<Record<Language, readonly Sample[]>> = {
  en: en.map((record) => ({
    ...record,
    file: sampleFile(record.id),
    thumb: `/samples/thumbs/${record.id}.jpg`,
  })),
};

/** The samples that are offered to try. */
export function offeredSamples(language: Language): readonly Sample[] {
  return SAMPLES[language].filter(({ offered }) => offered);
}

/** The sample of an id, such as a link names it, or null if there is none. */
export function findSample(language: Language, id: string): Sample | null {
  return SAMPLES[language].find((sample) => sample.id === id) ?? null;
}

/** What the build tells the service worker of the site that it belongs to. All paths are absolute and without query. */
export interface OfflinePlan {
  /** The build's name, as scripts and files have it in their addresses. */
  readonly build: string;
  /** Changes with every byte that is kept: browsers take a service worker for a new one when its own bytes are others. */
  readonly contents: string;
  /** Files that the editor and the kept pages need, all outputs included. */
  readonly files: readonly string[];
  /** What may be kept when it has been seen, and nothing else: the gallery and its pictures. */
  readonly seen: readonly string[];
  /** The default one last: its home is the beginning of all others. */
  readonly languages: readonly KeptLanguage[];
}

/** The pages of a language. */
export interface KeptLanguage {
  readonly home: string;
  /** The page that stands in for those that are not kept. */
  readonly offline: string;
  /** Where shared pictures are posted to. */
  readonly share: string;
  /** All that are kept, those two among them. */
  readonly pages: readonly string[];
}

/** The language whose pages an address is among. */
export function languageOf({ languages }: OfflinePlan, path: string): KeptLanguage | undefined {
  return languages.find(({ home }) => path === home || path.startsWith(`${home}/`)) ??
    languages.at(-1);
}

import { addressOf } from "@/lib/content/address.ts";
import { DEFAULT_LANGUAGE, LANGUAGES } from "@/lib/content/language.ts";
import { SHARE_PATH } from "@/lib/content/page_name.ts";
import { SHARED_HASH } from "@/lib/offline/shared_pictures.ts";
import { FOREVER, LASTING_FOLDERS, REVALIDATE } from "../caching.ts";
import { MEDIA_TYPES } from "../media_types.ts";
import { contentSecurityPolicy, SECURITY_HEADERS } from "../policy.ts";

/** What every host has to know to serve `dist/` as the server does. It is the same for every build below one base path. */
export interface HostRules {
  /** What the site stands below, such as `/pixels`; empty for the root of the host. */
  readonly base: string;
  /** Of every answer, whatever its status. */
  readonly headers: Readonly<Record<string, string>>;
  readonly caching: {
    /** Of what may change under its address. */
    readonly usual: string;
    /** Of what does not, if it is there. */
    readonly lasting: string;
    /** Folders, below the base, in which files are named by build or content. */
    readonly folders: readonly string[];
    /** The part of a query that names the build of a file. */
    readonly key: string;
  };
  /** Where pictures are shared to, and where those are led whose service worker, which takes them, is gone: both with the base. */
  readonly shares: readonly { readonly from: string; readonly to: string }[];
  /** By ending. */
  readonly types: Readonly<Record<string, string>>;
  /** Folders that have a page of their own for what is missing, below the base. */
  readonly languages: readonly string[];
}

export function hostRules(base: string): HostRules {
  const languages = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);
  return {
    base,
    headers: { ...SECURITY_HEADERS, "Content-Security-Policy": contentSecurityPolicy() },
    caching: { usual: REVALIDATE, lasting: FOREVER, folders: LASTING_FOLDERS, key: "__frsh_c" },
    shares: LANGUAGES.map((language) => {
      const [from, to] = [SHARE_PATH, "/"].map((path) => base + addressOf({ language, path }));
      return { from: from!, to: to! + SHARED_HASH };
    }),
    types: MEDIA_TYPES,
    languages: languages.map((language) => addressOf({ language, path: "/" })),
  };
}

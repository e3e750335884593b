import { createHash } from "node:crypto";
import { asset } from "fresh/runtime";
import { addressOf, splitAddress } from "@/lib/content/address.ts";
import { type Language, LANGUAGES } from "@/lib/content/language.ts";
import { OFFLINE_PATH, SHARE_PATH } from "@/lib/content/page_name.ts";
import { allPaths } from "@/lib/content/paths.ts";
import type { KeptLanguage, OfflinePlan } from "@/lib/offline/offline_plan.ts";
import { BUILD_KEY, isLasting } from "@/lib/offline/route.ts";
import { siteBase } from "./base_path.ts";
import { linksOf, type SiteFile } from "./links.ts";

/** The service worker's address. */
export const SERVICE_WORKER = "/service-worker.js";

/** Where the build has left the service worker's bundle. */
const BUNDLE = `_fresh/static${SERVICE_WORKER}`;

/** The script by which the picture engine starts: pages find it by their script, not by a link. */
const ENGINE = "/engine.js";

/** What is for search engines, for systems that install the site, and for those who read its source. */
const FOR_OTHERS = /^\/(?:robots\.txt|sitemap\.xml|preview\.png|screenshot.*)$|\.md$/;

/** Pages of the gallery, which are kept when they are seen. */
const IN_GALLERY = /^\/inspiration(?:\/|$)/;

/**
 * Writes before the service worker's bundle what it is to keep. Afterwards it is a whole script.
 *
 * @param files all that the site answers
 */
export async function completeServiceWorker(files: readonly SiteFile[]): Promise<void> {
  const bundle = await Deno.readTextFile(BUNDLE);
  await Deno.writeTextFile(BUNDLE, `const PLAN=${JSON.stringify(planOf(files))};\n${bundle}`);
}

/**
 * What is kept on a device: at once all scripts, the pages of texts and what they are made of; when they are seen the gallery and its
 * pictures.
 */
export function planOf(files: readonly SiteFile[]): OfflinePlan {
  const base = siteBase();
  const languages = LANGUAGES.map(keptLanguage).toReversed();
  const pages = new Set(languages.flatMap(({ pages }) => pages));
  const needed = new Set(
    files.filter(({ path }) => pages.has(path)).flatMap(linksOf).map(({ path }) => path),
  );
  const parts = files.filter((file) => !isPage(file) && !FOR_OTHERS.test(file.path));
  const kept = parts.filter(({ path }) => path === ENGINE || isLasting(path) || needed.has(path));
  const isSeen = (file: SiteFile) => !kept.includes(file) && !pages.has(file.path);
  const gallery = new Set(allPaths());
  const seen = files.filter((file) => parts.includes(file) || gallery.has(file.path)).filter(
    isSeen,
  );
  const hash = createHash("sha256");
  for (const { path, bytes } of files) hash.update(path).update(bytes);
  return {
    build: new URL(asset("/"), "http://localhost").searchParams.get(BUILD_KEY) ?? "",
    contents: hash.digest("hex").slice(0, 16),
    files: kept.map(({ path }) => base + path),
    seen: seen.map(({ path }) => base + path),
    languages: languages.map(({ home, offline, share, pages }) => ({
      home: base + home,
      offline: base + offline,
      share: base + share,
      pages: pages.map((path) => base + path),
    })),
  };
}

function isPage({ contentType }: SiteFile): boolean {
  return contentType.startsWith("text/html");
}

function keptLanguage(language: Language): KeptLanguage {
  const at = (path: string) => addressOf({ language, path });
  const texts = allPaths().map(splitAddress)
    .filter((address) => address.language === language && !IN_GALLERY.test(address.path))
    .map(addressOf);
  const offline = at(OFFLINE_PATH);
  return { home: at("/"), offline, share: at(SHARE_PATH), pages: [...texts, offline] };
}

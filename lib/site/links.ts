import { siteBase } from "./base_path.ts";
import { pathBelow } from "./move_below.ts";
import { siteOrigin } from "./origin.ts";

/** A page or file of the finished site. */
export interface SiteFile {
  /** Its address on the site, such as `/about`, without the base path. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A reference from one file to another on this site. */
export interface Link {
  readonly from: string;
  /** As it is written. */
  readonly href: string;
  /** The address on the site that it leads to, without query and anchor. */
  readonly path: string;
  /** The anchor that it leads to; empty for none. */
  readonly anchor: string;
}

/** The links within the site that its pages, stylesheets, sitemap and manifest hold. */
export function linksOf({ path, contentType, bytes }: SiteFile): readonly Link[] {
  const origin = siteOrigin(), base = siteBase();
  const hrefs = hrefsOf(contentType, () => new TextDecoder().decode(bytes));
  return [...new Set(hrefs)].flatMap((href) => {
    const url = new URL(href, origin + base + path);
    if (url.origin !== origin) return [];
    const anchor = decodeURIComponent(url.hash.slice(1));
    const target = pathBelow(url.pathname, base) ?? `${url.pathname}, outside of ${base}`;
    return [{ from: path, href, path: target, anchor }];
  });
}

function hrefsOf(contentType: string, text: () => string): string[] {
  const all = (pattern: RegExp) => [...text().matchAll(pattern)].map((match) => match[1]!);
  if (contentType.startsWith("text/html")) {
    const sets = all(/\ssrcset="([^"]*)"/g).flatMap((set) =>
      set.split(",").map((one) => one.trim().split(/\s+/)[0]!)
    );
    const images = all(/<meta property="og:image" content="([^"]*)"/g);
    return [...all(/\s(?:href|src|poster|action)="([^"]*)"/g), ...sets, ...images]
      .map((href) => href.replaceAll("&amp;", "&"));
  }
  if (contentType.startsWith("text/css")) return all(/url\(["']?([^"')]+)["']?\)/g);
  if (contentType.includes("manifest+json")) return all(/"(?:src|start_url|url)":\s*"([^"]*)"/g);
  if (/\bxml\b/.test(contentType) && !contentType.includes("svg")) {
    return all(/<loc>([^<]*)<\/loc>/g).map((href) => href.replaceAll("&amp;", "&"));
  }
  return [];
}

/** A sentence for each link that leads nowhere: to no file of the site, or to no such anchor in it. */
export function brokenLinks(files: readonly SiteFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: SiteFile): ReadonlySet<string> => {
    const known = anchors.get(file.path) ?? readAnchors(file);
    anchors.set(file.path, known);
    return known;
  };
  return files.flatMap(linksOf).flatMap(({ from, href, path, anchor }) => {
    const target = byPath.get(path);
    if (!target) return [`${from} links to ${href}, but there is nothing at ${path}.`];
    if (anchor === "" || anchorsOf(target).has(anchor)) return [];
    return [`${from} links to ${href}, but ${path} has no element with the id "${anchor}".`];
  });
}

function readAnchors({ bytes }: SiteFile): ReadonlySet<string> {
  const html = new TextDecoder().decode(bytes);
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!));
}

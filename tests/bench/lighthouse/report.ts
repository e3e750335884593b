/** What is read of a report of Lighthouse. */
export interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Audit {
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly Item[] };
}

interface Item {
  /** Of what is painted. */
  readonly node?: { readonly selector?: string };
  readonly items?: readonly Item[];
  /** Of a request. */
  readonly url?: string;
  readonly resourceType?: string;
  readonly transferSize?: number;
}

/** From 0 to 100; 0 where it could not be told. */
export function scoreOf({ categories }: Report, category: string): number {
  return (categories[category]?.score ?? 0) * 100;
}

export function numberOf({ audits }: Report, audit: string): number {
  return audits[audit]?.numericValue ?? NaN;
}

/** The element whose painting counts, as the last part of its selector. */
export function largestPart(report: Report): string {
  const items = itemsOf(report, "largest-contentful-paint-element");
  const nodes = items.flatMap(({ node, items = [] }) => [node, ...items.map(({ node }) => node)]);
  const selector = nodes.find((node) => node?.selector !== undefined)?.selector ?? "";
  return selector.split(" > ").at(-1)!.slice(0, 24);
}

/** Requests of each kind and their thousands of bytes, the most bytes first: `script 9 (61.2), image 10 (51.0)`. */
export function requestsOf(report: Report): string {
  const requests = itemsOf(report, "network-requests")
    .filter(({ url = "" }) => !url.startsWith("data:"));
  const kinds = Map.groupBy(requests, ({ resourceType = "other" }) => resourceType.toLowerCase());
  return [...kinds].map(([kind, all]) => ({
    kind,
    count: all.length,
    bytes: all.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
  })).sort((one, other) => other.bytes - one.bytes)
    .map(({ kind, count, bytes }) => `${kind} ${count} (${(bytes / 1000).toFixed(1)})`).join(", ");
}

function itemsOf({ audits }: Report, audit: string): readonly Item[] {
  return audits[audit]?.details?.items ?? [];
}

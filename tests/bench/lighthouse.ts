// What Lighthouse says of each kind of page in each language, by its settings for phones, on the production server.
import { addressOf, splitAddress } from "@/lib/content/address.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { browserPath } from "@/tests/support/browser.ts";
import { startSite } from "@/tests/support/site.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

/** Brought by npx and by nobody else: it is larger than everything that tests need. The last one that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const ROUNDS = 3;

/** Most milliseconds until the largest part is painted, and most bytes of a page, in thousands. */
const LIMITS = { home: { paint: 1200, kilobytes: 150 }, text: { paint: 900, kilobytes: 150 } };

/** What is read of a report. */
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Audit {
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly AuditItem[] };
}

interface AuditItem {
  readonly node?: { readonly selector?: string };
  readonly items?: readonly AuditItem[];
}

/** Prints the table. The figures of the site that this one is measured by were taken once, as its pages change by nobody here. */
export async function benchLighthouse(): Promise<void> {
  const site = await startSite();
  try {
    const rows: (readonly string[])[] = [];
    for (const path of pagesOfEachKind()) rows.push(await row(site.origin, path));
    printTable(
      "Lighthouse, as on a phone",
      ["page", ...CATEGORIES, "paint ms", "KB", "requests", "shift", "largest part"],
      [...rows, ["(original site)", "58-88", "82-84", "100", "100", "", "357-431", "5-12", "", ""]],
      `The middle of ${ROUNDS} runs. Paint: when the largest part is there. KB: all that is fetched until the page is at rest.`,
    );
  } finally {
    await site.stop();
  }
}

/** Home, gallery and a collection of it, and the pages of text, in every language that has them. */
function pagesOfEachKind(): readonly string[] {
  let collections = 0;
  const kinds = new Set(
    allPaths().filter((path) => splitAddress(path).language === DEFAULT_LANGUAGE)
      .filter((path) => !path.startsWith("/inspiration/") || collections++ === 0),
  );
  return allPaths().filter((path) => {
    const address = splitAddress(path);
    return kinds.has(addressOf({ ...address, language: DEFAULT_LANGUAGE }));
  });
}

async function row(origin: string, path: string): Promise<readonly string[]> {
  const reports: Report[] = [];
  for (let round = 0; round < ROUNDS; round++) reports.push(await ask(origin + path));
  const middle = (audit: string) =>
    median(reports.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
  const scores = CATEGORIES.map((category) => {
    const score = median(reports.map(({ categories }) => (categories[category]?.score ?? 0) * 100));
    return judge(`${category} of ${path}`, score, "≥", 100, 0);
  });
  const { audits } = reports[0]!;
  const requests = audits["network-requests"]?.details?.items?.length ?? 0;
  const isHome = splitAddress(path).path === "/";
  const { paint, kilobytes } = LIMITS[isHome ? "home" : "text"];
  return [
    path,
    ...scores,
    judge(`paint of ${path}`, middle("largest-contentful-paint"), "≤", paint, 0),
    judge(`KB of ${path}`, middle("total-byte-weight") / 1000, "≤", kilobytes, 0),
    String(requests),
    judge(`shift of ${path}`, middle("cumulative-layout-shift"), "≤", 0, 3),
    largestPart(audits["largest-contentful-paint-element"]?.details?.items ?? []),
  ];
}

function largestPart(items: readonly AuditItem[]): string {
  const selector = items.flatMap(({ node, items = [] }) => [node, ...items.map(({ node }) => node)])
    .find((node) => node?.selector !== undefined)?.selector ?? "";
  return selector.split(" > ").at(-1)!.slice(0, 24);
}

async function ask(url: string): Promise<Report> {
  const { success, stdout, stderr } = await new Deno.Command("npx", {
    args: [
      "--yes",
      LIGHTHOUSE,
      url,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
      "--chrome-flags=--headless=new --no-sandbox",
    ],
    env: { CHROME_PATH: await browserPath() },
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`Lighthouse failed: ${new TextDecoder().decode(stderr)}`);
  return JSON.parse(new TextDecoder().decode(stdout));
}

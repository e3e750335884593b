// What Lighthouse says of each kind of page in each language, by its settings for phones, on the production server.
import { addressOf, splitAddress } from "@/lib/content/address.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { startSite } from "@/tests/support/site.ts";
import { CATEGORIES, type Judge, openJudge } from "./lighthouse/ask_lighthouse.ts";
import { largestPart, numberOf, type Report, requestsOf, scoreOf } from "./lighthouse/report.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const ROUNDS = 3;

/** Most milliseconds until the largest part is painted, and most bytes of a page, in thousands. */
const LIMITS = { home: { paint: 1200, kilobytes: 150 }, text: { paint: 900, kilobytes: 150 } };

/** What was measured once of the site that this one is measured by. */
const ORIGINAL = ["(original site)", "58-88", "82-84", "100", "100", "", "357-431", "", "", "5-12"];

/** Prints the table. */
export async function benchLighthouse(): Promise<void> {
  const [site, lighthouse] = await Promise.all([startSite(), openJudge()]);
  try {
    const rows: (readonly string[])[] = [];
    for (const path of pagesOfEachKind()) rows.push(await row(lighthouse, site.origin, path));
    printTable(
      "Lighthouse, as on a phone",
      ["page", ...CATEGORIES, "paint ms", "KB", "shift", "largest part", "requests (KB)"],
      [...rows, ORIGINAL],
      `The middle of ${ROUNDS} runs. Paint: when the largest part is there. KB: all that is fetched until the page is at rest.`,
    );
  } finally {
    await Promise.all([site.stop(), lighthouse.close()]);
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

async function row({ ask }: Judge, origin: string, path: string): Promise<readonly string[]> {
  const reports: Report[] = [];
  for (let round = 0; round < ROUNDS; round++) reports.push(await ask(origin + path));
  const middle = (audit: string) => median(reports.map((report) => numberOf(report, audit)));
  const scores = CATEGORIES.map((category) =>
    judge(
      `${category} of ${path}`,
      median(reports.map((report) => scoreOf(report, category))),
      "≥",
      100,
      0,
    )
  );
  const isHome = splitAddress(path).path === "/";
  const { paint, kilobytes } = LIMITS[isHome ? "home" : "text"];
  return [
    path,
    ...scores,
    judge(`paint of ${path}`, middle("largest-contentful-paint"), "≤", paint, 0),
    judge(`KB of ${path}`, middle("total-byte-weight") / 1000, "≤", kilobytes, 0),
    judge(`shift of ${path}`, middle("cumulative-layout-shift"), "≤", 0, 3),
    largestPart(reports[0]!),
    requestsOf(reports[0]!),
  ];
}

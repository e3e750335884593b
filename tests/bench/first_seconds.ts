// How long anybody waits for an answer in the first seconds of the production server.
import { sitePaths } from "@/lib/site/export.ts";
import { startSite } from "@/tests/support/site.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const STARTS = 3;
/** From the first moment on, in milliseconds. */
const WHILE = 5000;
/** How often each address is asked for at the same time. */
const VISITORS = 2;
/** The most that an answer may take, in milliseconds. */
const MOST = 100;

/** Asks for every page at once as soon as the server says where it is, and again and again. */
export async function benchFirstSeconds(): Promise<void> {
  const pages = (await sitePaths()).filter((path) => !/\.\w+$/.test(path));
  const addresses = [...pages, "/robots.txt", "/sitemap.xml", "/healthz", "/nowhere"];
  const slowest: number[] = [], all: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const { origin, stop } = await startSite();
    const end = performance.now() + WHILE;
    const waits: number[] = [];
    const visitors = Array.from({ length: VISITORS }, () => addresses).flat();
    await Promise.all(visitors.map(async (path) => {
      while (performance.now() < end) waits.push(await waitFor(origin + path));
    }));
    await stop();
    slowest.push(Math.max(...waits));
    all.push(median(waits));
  }
  printTable(
    "The first 5 s of the production server, all pages asked for at once from the first moment on",
    ["longest answer ms", "usual answer ms"],
    [[
      judge("Longest answer in the first seconds, ms", median(slowest), "≤", MOST, 0),
      median(all).toFixed(1),
    ]],
    `Of ${STARTS} starts the middle one.`,
  );
}

/** Milliseconds until all of an answer has come. */
async function waitFor(url: string): Promise<number> {
  const begun = performance.now();
  await (await fetch(url)).arrayBuffer();
  const milliseconds = performance.now() - begun;
  // Visitors read what they got: without a pause this would measure how many requests a second it takes.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return milliseconds;
}

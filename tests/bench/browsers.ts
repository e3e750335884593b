// How long a large photograph takes in every browser that is there, beside that browser's own decode.
import { startChromium } from "../support/browsers/chromium.ts";
import type { Engine } from "../support/browsers/driver.ts";
import { startFirefox } from "../support/browsers/firefox.ts";
import { startWebKit } from "../support/browsers/webkit.ts";
import { largePhoto } from "../support/large_photo.ts";
import { openSite } from "../support/site.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const VISITS = 5;

/** How long a visitor may wait for every card, in decodes by the same browser. */
const MOST_DECODES = 2.5;

/** Milliseconds from the file to all cards, and to all from every pixel, and of a decode alone. */
interface Opening {
  readonly ready: number;
  readonly exact: number;
  readonly decode: number;
}

/** Measures the production site in Chromium, and in Firefox and WebKit where they are installed. */
export async function benchBrowsers(): Promise<void> {
  const site = await openSite();
  const path = await Deno.makeTempFile({ suffix: ".jpg" });
  await Deno.writeFile(path, await largePhoto({ megapixels: 12, format: "jpeg" }));
  const rows: string[][] = [];
  for (
    const [name, start] of [
      ["Chromium", startChromium],
      ["Firefox", startFirefox],
      ["WebKit", startWebKit],
    ] as const
  ) {
    const engine = await start();
    if (engine === null) {
      rows.push([name, "not installed", "", "", "", ""]);
      continue;
    }
    const openings: Opening[] = [];
    for (let i = 0; i < VISITS; i++) openings.push(await measureOpening(engine, site.origin, path));
    await engine.close();
    const middle = (key: keyof Opening) => median(openings.map((one) => one[key])).toFixed(0);
    const ratio = (key: keyof Opening) => median(openings.map((one) => one[key] / one.decode));
    const words = judge(`12 megapixels in ${name}, in decodes`, ratio("ready"), "≤", MOST_DECODES);
    const exact = ratio("exact").toFixed(2);
    rows.push([name, middle("decode"), middle("ready"), words, middle("exact"), exact]);
  }
  await Deno.remove(path);
  await site.close();
  printTable(
    "A JPEG of 12 megapixels, from the file to all cards",
    ["browser", "createImageBitmap, ms", "ready, ms", "in decodes", "exact, ms", "in decodes"],
    rows,
    `Medians of ${VISITS} visits, each of somebody who showed a sign 1.5 s before. The same file is decoded bare in the same page, just before. Ready: every card shows the picture. Exact: from every pixel of it.`,
  );
}

async function measureOpening(engine: Engine, origin: string, path: string): Promise<Opening> {
  const window = await engine.open();
  await window.goto(origin);
  await window.evaluate(prepare);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await window.choose("#bare", path);
  const decode = await window.evaluate(async () => {
    const [file] = document.querySelector<HTMLInputElement>("#bare")!.files!;
    const begun = performance.now();
    (await createImageBitmap(file!)).close();
    return performance.now() - begun;
  });
  await window.choose(UPLOAD, path);
  const times = await window.evaluate(async () => {
    const { ready, exact } = globalThis as unknown as Watched;
    return { ready: await ready, exact: await exact };
  });
  await window.close();
  return { ...times, decode };
}

const UPLOAD = 'input[type="file"]:not([capture]):not(#bare)';

interface Watched {
  ready: Promise<number>;
  exact: Promise<number>;
}

/** Shows a sign that a picture is coming, and watches for it; makes a field for files that nobody looks at. */
function prepare(): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]:not([capture])')!;
  // As a pointer does that is on its way: the page may not listen yet.
  const moves = setInterval(() => {
    input.closest("label")!.dispatchEvent(new PointerEvent("pointermove", { bubbles: true }));
  }, 50);
  const bare = Object.assign(document.createElement("input"), { type: "file", id: "bare" });
  document.body.append(bare);
  const editor = document.querySelector("#editor")!;
  const begun = new Promise<number>((resolve) => {
    input.addEventListener("change", () => {
      clearInterval(moves);
      resolve(performance.now());
    }, { capture: true });
  });
  const ready = begun.then((start) =>
    new Promise((resolve) => {
      new MutationObserver(() => {
        if (editor.getAttribute("data-state") === "ready") resolve(performance.now() - start);
      }).observe(editor, { attributeFilter: ["data-state"] });
    })
  );
  const exact = begun.then((start) =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName("pixelate:exact")) {
          resolve(startTime - start);
        }
      }).observe({ type: "mark" });
    })
  );
  Object.assign(globalThis, { ready, exact });
}

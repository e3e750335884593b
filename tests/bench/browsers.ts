// How long a large photograph takes in every browser that is there, beside that browser's own decode.
import { startChromium } from "../support/browsers/chromium.ts";
import type { Driver, Engine } from "../support/browsers/driver.ts";
import { startFirefox } from "../support/browsers/firefox.ts";
import { startWebKit } from "../support/browsers/webkit.ts";
import { largePhoto } from "../support/large_photo.ts";
import { openSite } from "../support/site.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const VISITS = 5;
const DECODES = 5;

/** How long a visitor may wait for every card, in decodes by the same browser. */
const MOST_DECODES = 2.5;

/** Milliseconds from the file to all cards, and of a decode alone. */
interface Opening {
  readonly ready: number;
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
      rows.push([name, "not installed", "", ""]);
      continue;
    }
    const openings: Opening[] = [];
    for (let i = 0; i < VISITS; i++) openings.push(await measureOpening(engine, site.origin, path));
    await engine.close();
    const [ready, decode] = [
      median(openings.map(({ ready }) => ready)),
      median(openings.map(({ decode }) => decode)),
    ];
    const ratio = judge(`12 megapixels in ${name}, in decodes`, ready / decode, "≤", MOST_DECODES);
    rows.push([name, ready.toFixed(0), decode.toFixed(0), ratio]);
  }
  await Deno.remove(path);
  await site.close();
  printTable(
    "A JPEG of 12 megapixels, from the file to all cards",
    ["browser", "ready, ms", "createImageBitmap, ms", "in decodes"],
    rows,
    `Medians of ${VISITS} visits, each of somebody who showed a sign 1.5 s before and decoded the same file ${DECODES} times afterwards.`,
  );
}

async function measureOpening(engine: Engine, origin: string, path: string): Promise<Opening> {
  const window = await engine.open();
  await window.goto(origin);
  await window.evaluate(prepare);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await window.choose('input[type="file"]:not([capture])', path);
  const opening = await measure(window);
  await window.close();
  return opening;
}

interface Watched {
  watched: Promise<{ readonly ready: number; readonly file: File }>;
}

/** Shows a sign that a picture is coming, and watches for it. */
function prepare(): void {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]:not([capture])')!;
  input.closest("label")!.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  const editor = document.querySelector("#editor")!;
  const watched = new Promise((resolve) => {
    addEventListener("change", () => {
      const [file] = input.files!;
      const begun = performance.now();
      new MutationObserver(() => {
        if (editor.getAttribute("data-state") !== "ready") return;
        resolve({ ready: performance.now() - begun, file });
      }).observe(editor, { attributeFilter: ["data-state"] });
    }, { capture: true, once: true });
  });
  Object.assign(globalThis, { watched });
}

async function measure(window: Driver): Promise<Opening> {
  const { ready, decodes } = await window.evaluate(async (count) => {
    const { ready, file } = await (globalThis as unknown as Watched).watched;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const decodes: number[] = [];
    for (let i = 0; i < count; i++) {
      const begun = performance.now();
      (await createImageBitmap(file)).close();
      decodes.push(performance.now() - begun);
    }
    return { ready, decodes };
  }, DECODES);
  return { ready, decode: median(decodes) };
}

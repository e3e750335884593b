import { startWebKit } from "./tests/support/browsers/webkit.ts";
import { openSite } from "./tests/support/site.ts";
const site = await openSite();
const t = performance.now();
const e = (await startWebKit())!;
console.log("started", performance.now() - t);
const d = await e.open();
console.log("session", performance.now() - t);
await d.goto(site.origin);
console.log("loaded", performance.now() - t);
console.log(
  await d.evaluate(() =>
    [
      navigator.userAgent,
      innerWidth,
      innerHeight,
      outerWidth,
      outerHeight,
      typeof ImageDecoder,
      typeof VideoFrame,
      typeof OffscreenCanvas,
      navigator.hardwareConcurrency,
    ] as unknown[]
  ),
);
await d.resize(390, 844);
console.log(await d.evaluate(() => [innerWidth, innerHeight]));
await d.resize(1280, 800);
console.log(await d.evaluate(() => [innerWidth, innerHeight]));
console.log(
  await d.evaluate(
    async (a: number, b: string) => {
      await new Promise((r) => setTimeout(r, 100));
      return { a, b };
    },
    3,
    "x",
  ),
);
await d.choose(
  "input[type=file]",
  new URL("./tests/fixtures/photos/dog.jpg", import.meta.url).pathname,
);
console.log(
  await d.evaluate(async () => {
    for (
      let i = 0;
      i < 200 && document.querySelector("#editor")!.getAttribute("data-state") !== "ready";
      i++
    ) await new Promise((r) => setTimeout(r, 50));
    return [
      document.querySelector("#editor")!.getAttribute("data-state"),
      document.querySelector("[role=alert]")?.textContent,
    ];
  }),
  performance.now() - t,
);
const at = await d.evaluate(() => {
  const b = [...document.querySelectorAll("button")].find((b) =>
    b.getAttribute("aria-label") === "Download Pixels as PNG"
  )!;
  b.scrollIntoView({ block: "center" });
  const r = b.getBoundingClientRect();
  return [r.x + r.width / 2, r.y + r.height / 2];
});
console.log(at);
try {
  const f = await d.saved(() => d.drag([[at[0]!, at[1]!]]));
  console.log(f.name, f.bytes.length);
} catch (e) {
  console.log(String(e));
}
console.log(performance.now() - t);
await d.close();
await e.close();
await site.close();

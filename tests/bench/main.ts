import { verdict } from "./measure.ts";

/**
 * Prints speed and quality beside peers, all measured in this run: `deno task bench`, or some parts of it by name.
 */
const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  speed: async () => (await import("./speed.ts")).benchSpeed(),
  editor: async () => (await import("./editor.ts")).benchEditor(),
  "main-thread": async () => (await import("./main_thread.ts")).benchMainThread(),
  intent: async () => (await import("./intent.ts")).benchIntent(),
  browsers: async () => (await import("./browsers.ts")).benchBrowsers(),
  quality: async () => (await import("./quality.ts")).benchQuality(),
  palette: async () => (await import("./palette.ts")).benchPalette(),
  scale: async () => (await import("./scale.ts")).benchScale(),
  serve: async () => (await import("./serve.ts")).benchServe(),
  lighthouse: async () => (await import("./lighthouse.ts")).benchLighthouse(),
  subjects: async () => (await import("./subjects.ts")).benchSubjects(),
  craft: async () => (await import("./craft.ts")).benchCraft(),
  repair: async () => (await import("./repair.ts")).benchRepair(),
  auto: async () => (await import("./auto.ts")).benchAuto(),
};

const names = Deno.args.length > 0 ? Deno.args : Object.keys(PARTS);
const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(", ")}. Choose from ${Object.keys(PARTS).join(", ")}.`,
  );
  Deno.exit(2);
}
console.log(
  "Everything below is measured in this run, on this machine. Limits stand beside numbers; (!) marks what is beyond its limit.",
);
const begun = performance.now();
for (const name of names) await PARTS[name]!();
console.log(`\n${verdict()}`);
console.log(`\nMeasured in ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
// Idle helpers of the measured tools would keep the process alive.
Deno.exit(0);

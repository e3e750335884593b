import { type Browser, chromium } from "playwright-core";
import { bringChromium } from "./bring_chromium.ts";
import { note } from "./tally.ts";

/** Names on `PATH` and usual places of browsers that can be driven. Those without a window of their own take a third less work. */
const NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Those without a window, by their names. */
const SHELL = /headless-shell$/;

const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  // Where there is no graphics processor, pages are drawn quicker without one that is made up.
  "--disable-gpu",
];

/**
 * For visits as short as those of tests, V8's last tier takes a sixth of all work and gives nothing back. What asks how long something
 * takes is measured as visitors have it, in a browser of its own.
 */
const SHORT_VISITS = ["--js-flags=--no-turbofan"];

/** Names the address of the browser that the tests of a run share. */
export const SHARED_BROWSER = "TEST_BROWSER";

/** The browser of this run of tests, where there is one, or else one that is started for who asks. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const shared = Deno.env.get(SHARED_BROWSER);
  return shared === undefined ? await launchBrowser() : await chromium.connect(shared);
}

/**
 * Starts a headless browser: the one that `CHROME_PATH` names, else an installed Chromium, Chrome or Edge, else a Chromium from npm.
 * Close it when done.
 */
export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return await chromium.launch(await launchOptions(flags));
}

/**
 * Starts a headless browser that keeps pages which are left, as visitors' browsers do: for tests they are told not to, and those without
 * a window of their own cannot. For short visits. Null where none is installed. Close it when done.
 */
export async function launchKeepingBrowser(): Promise<Browser | null> {
  const executablePath = await firstFile(installedPaths().filter((path) => !SHELL.test(path)));
  if (executablePath === null) return null;
  const ignoreDefaultArgs = ["--disable-back-forward-cache"];
  const options = await launchOptions(SHORT_VISITS);
  return await chromium.launch({ ...options, executablePath, ignoreDefaultArgs });
}

/** A browser that other processes can use at its address. */
export interface SharedBrowser {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Starts a headless browser for the short visits of several processes. */
export async function serveBrowser(): Promise<SharedBrowser> {
  // For each message that is passed on, its way here is written down for an error that hardly ever comes: a tenth of the work.
  Error.stackTraceLimit = 0;
  const server = await chromium.launchServer(await launchOptions(SHORT_VISITS));
  return { address: server.wsEndpoint(), close: () => server.close() };
}

async function launchOptions(flags: readonly string[]) {
  note("browser");
  return {
    executablePath: await browserPath(),
    // Root, and many containers, cannot start the sandbox; only our own pages are opened.
    chromiumSandbox: false,
    args: [...FLAGS, ...flags],
    // Without a locale, as in many containers, Chromium names every download with an accent "download".
    env: { ...Deno.env.toObject(), LC_ALL: "C.UTF-8" },
  };
}

let path: Promise<string> | null = null;

/** The path of the browser that is started. */
export function browserPath(): Promise<string> {
  path ??= findBrowser();
  return path;
}

async function findBrowser(): Promise<string> {
  const chosen = Deno.env.get("CHROME_PATH");
  if (chosen) {
    if (await isFile(chosen)) return chosen;
    throw new RangeError(
      `There is no file at CHROME_PATH=${chosen}. Name a Chromium, or unset it to have one found.`,
    );
  }
  return await firstFile(installedPaths()) ?? await bringChromium();
}

/** Where a browser may be, the best first. */
function installedPaths(): readonly string[] {
  const folders = (Deno.env.get("PATH") ?? "").split(Deno.build.os === "windows" ? ";" : ":");
  return [...folders.flatMap((folder) => NAMES.map((name) => `${folder}/${name}`)), ...PLACES];
}

async function firstFile(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    if (await isFile(path)) return path;
  }
  return null;
}

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isFile }) => isFile, () => false);
}

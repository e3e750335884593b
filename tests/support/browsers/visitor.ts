import { parseGridJson } from "@/lib/outputs/json/grid_json.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Driver, Engine, Place, SavedFile, WindowOptions } from "./driver.ts";
import { inPage, type Wanted } from "./in_page.ts";

/** Kinds of things on a page, by their roles. */
export type Role = Wanted["role"];

/** Who looks at the site in some browser: what people do, by what they read on screen. */
export interface Visitor {
  readonly driver: Driver;
  readonly goto: (path: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Waits until the address matches, and returns it without its origin: it follows what is on screen a moment later. */
  readonly address: (pattern: RegExp) => Promise<string>;
  /** Hands a picture over, and does not wait. */
  readonly offer: (path: string) => Promise<void>;
  /** Hands a picture over and waits until every card shows it. */
  readonly upload: (path: string) => Promise<void>;
  readonly untilReady: () => Promise<void>;
  /** Waits for a thing and presses it with the mouse. */
  readonly press: (role: Role, name: string) => Promise<void>;
  /** Presses the mouse on a thing and moves it by so many pixels. */
  readonly dragBy: (role: Role, name: string, dx: number, dy: number) => Promise<void>;
  /** Types into a field in place of what stands there, and presses Enter. */
  readonly write: (name: string, text: string) => Promise<void>;
  /** Chooses an option, moves a slider or picks a color. */
  readonly set: (
    role: "combobox" | "slider" | "color",
    name: string,
    value: string,
  ) => Promise<void>;
  readonly focus: (role: Role, name: string) => Promise<void>;
  readonly valueOf: (role: Role, name: string) => Promise<string>;
  readonly textOf: (role: Role, name: string) => Promise<string>;
  /** Where a thing lies. */
  readonly boxOf: (role: Role, name: string) => Promise<Box>;
  /** How many such things can be seen now. */
  readonly count: (role: Role, name?: string) => Promise<number>;
  /** Waits until no such thing can be seen any more. */
  readonly untilGone: (role: Role, name: string) => Promise<void>;
  /** Waits until something on screen says so. */
  readonly read: (role: "alert" | "status", words: RegExp) => Promise<string>;
  /** The file that a button saves. */
  readonly saved: (name: string) => Promise<SavedFile>;
  /** The piece on screen, as its JSON download tells it. */
  readonly piece: () => Promise<PixelGrid>;
  /** What went wrong without a word on screen. */
  readonly problems: () => Promise<readonly string[]>;
  readonly leave: () => Promise<void>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Opens a page, the home page where none is named, as a new visitor. */
export async function visitIn(
  engine: Engine,
  origin: string,
  { path = "/", ...options }: WindowOptions & { readonly path?: string } = {},
): Promise<Visitor> {
  const driver = await engine.open(options);
  const look = (wanted: Wanted) => driver.evaluate(inPage, wanted);
  const middleOf = async (role: Role, name: string): Promise<Place> => {
    const { x, y, width, height } = (await look({ role, name })).box;
    return [x + width / 2, y + height / 2];
  };
  const visitor: Visitor = {
    driver,
    async goto(path) {
      await driver.goto(origin + path);
      await driver.evaluate(settle);
    },
    async reload() {
      await driver.reload();
      await driver.evaluate(settle);
    },
    address: (pattern) => driver.evaluate(waitForAddress, pattern.source),
    offer: (path) => driver.choose('input[type="file"]:not([capture])', path),
    async upload(path) {
      await visitor.offer(path);
      await visitor.untilReady();
    },
    untilReady: () => driver.evaluate(waitUntilReady),
    async press(role, name) {
      await driver.drag([await middleOf(role, name)]);
    },
    async dragBy(role, name, dx, dy) {
      const [x, y] = await middleOf(role, name);
      const steps = [0.25, 0.5, 0.75, 1].map((step): Place => [x + step * dx, y + step * dy]);
      await driver.drag([[x, y], ...steps]);
    },
    async write(name, text) {
      await look({ role: "field", name, act: "select" });
      await driver.type(text);
      await driver.press("Enter");
    },
    async set(role, name, value) {
      await look({ role, name, act: "set", value });
    },
    async focus(role, name) {
      await look({ role, name, act: "focus" });
    },
    valueOf: async (role, name) => (await look({ role, name })).value,
    textOf: async (role, name) => (await look({ role, name })).text,
    boxOf: async (role, name) => (await look({ role, name })).box,
    count: async (role, name) => (await look({ role, ...name && { name }, act: "count" })).count,
    untilGone: async (role, name) => void await look({ role, name, act: "part" }),
    read: async (role, words) => (await look({ role, says: words.source })).text,
    saved: (name) => driver.saved(() => visitor.press("button", name)),
    async piece() {
      await visitor.press("button", "More downloads of Pixels");
      await visitor.press("radio", "JSON (data)");
      const { bytes } = await visitor.saved("Download");
      await driver.press("Escape");
      await visitor.untilGone("dialog", "Download");
      return parseGridJson(new TextDecoder().decode(bytes));
    },
    problems: () => driver.evaluate(() => (globalThis as unknown as Listening).problems),
    leave: () => driver.close(),
  };
  await visitor.goto(path);
  return visitor;
}

interface Listening {
  problems: string[];
}

/** Notes errors that nobody catches, and waits until the page listens: a script that has just come may not yet. */
async function settle(): Promise<void> {
  const problems: string[] = [];
  Object.assign(globalThis, { problems });
  addEventListener("error", ({ message }) => problems.push(message));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  const tell = (type: string) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["picture"], "a.png", { type: "image/png" }));
    const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
    return document.querySelector("h1")!.dispatchEvent(event);
  };
  while (tell("dragenter")) await new Promise((resolve) => setTimeout(resolve, 20));
  tell("dragleave");
}

async function waitForAddress(source: string): Promise<string> {
  const pattern = new RegExp(source);
  for (const end = Date.now() + 10_000; !pattern.test(location.search);) {
    if (Date.now() > end) {
      throw new Error(`The address ${location.href} does not match ${pattern}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return location.pathname + location.search;
}

async function waitUntilReady(): Promise<void> {
  const state = () => document.querySelector("#editor")?.getAttribute("data-state");
  for (const end = Date.now() + 30_000; state() !== "ready";) {
    if (Date.now() > end) {
      const said = document.querySelector("[role=alert]")?.textContent;
      throw new Error(`The editor is ${state()} after half a minute; it says "${said}".`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // The page scrolls to what has come.
  for (let last = NaN, still = 0; still < 4;) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      // A window that has nothing to paint may leave the next frame out.
      setTimeout(resolve, 100);
    });
    still = last === scrollY ? still + 1 : 0;
    last = scrollY;
  }
}

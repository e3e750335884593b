import { note } from "../tally.ts";
import type { Driver, Engine } from "./driver.ts";
import { findProgram, isFile } from "./find_program.ts";
import { savedIn } from "./saved_in.ts";
import { dragMouse, pressKeys, startSession, typeText, type WebDriver } from "./webdriver.ts";

/** Where Debian and others put the browser that WebKitWebDriver drives. */
const PLACES = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"]
  .flatMap((folder) =>
    ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].map((name) =>
      `${folder}/${name}/MiniBrowser`
    )
  );

/** Lets the window be as narrow as a phone, which the buttons beside its address would not. */
const NARROW = "* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }";

/** Asks pages to stand still, so that nothing glides away from what is aimed at. */
const STILL = "[Settings]\ngtk-enable-animations=0\n";

/** WebKitGTK on a screen that nobody sees, or null where it is not installed. */
export async function startWebKit(): Promise<Engine | null> {
  const [driver, xvfb] = ["WebKitWebDriver", "Xvfb"].map((name) => findProgram(name));
  const binary = PLACES.find(isFile);
  if (!driver || !xvfb || !binary) return null;
  note("browser");
  const home = await Deno.makeTempDir({ prefix: "pixelated-artwork-webkit-" });
  const gtk = `${home}/config/gtk-3.0`;
  await Deno.mkdir(gtk, { recursive: true });
  await Deno.writeTextFile(`${gtk}/gtk.css`, NARROW);
  await Deno.writeTextFile(`${gtk}/settings.ini`, STILL);
  const screen = new Deno.Command(xvfb, {
    args: ["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const display = `:${await firstLine(screen.stdout)}`;
  const port = freePort();
  const server = new Deno.Command(driver, {
    args: [`--port=${port}`],
    // Its own home: what is saved goes there, and nothing is left behind.
    env: { DISPLAY: display, HOME: home, XDG_CONFIG_HOME: `${home}/config`, NO_AT_BRIDGE: "1" },
    stdout: "null",
    stderr: "null",
  }).spawn();
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address);
  return {
    name: "WebKit",
    open: async () => drive(await openWindow(address, binary), home),
    async close() {
      server.kill();
      await server.status;
      screen.kill();
      await screen.status;
      await Deno.remove(home, { recursive: true });
    },
  };
}

function openWindow(address: string, binary: string): Promise<WebDriver> {
  return startSession(address, {
    timeouts: { script: 300_000 },
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  });
}

function drive(session: WebDriver, home: string): Driver {
  const { send } = session;
  const evaluate: Driver["evaluate"] = async (run, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${run})(...arguments[0])).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await send<{ value: never; error?: string }>("POST", "/execute/async", {
      script,
      args: [args],
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  return {
    goto: (url) => send("POST", "/url", { url }),
    async reload() {
      await evaluate(() => void Object.assign(globalThis, { isOld: true }));
      await send("POST", "/refresh");
      // It may answer while the old page is still there.
      while (await evaluate(() => "isOld" in globalThis)) await pause(50);
    },
    evaluate,
    drag: (places) => dragMouse(session, places),
    press: (keys) => pressKeys(session, keys),
    type: (text) => typeText(session, text),
    async choose(selector, path) {
      const found = await send<Record<string, string>>("POST", "/element", {
        using: "css selector",
        value: selector,
      });
      await send("POST", `/element/${Object.values(found)[0]}/value`, { text: path });
    },
    async resize(width, height) {
      const frame = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
      const rect = { width: width + frame[0]!, height: height + frame[1]! };
      await send("POST", "/window/rect", rect);
      // The window is told so, and obeys a moment later.
      await evaluate(
        async (width, height) => {
          for (let i = 0; i < 200 && (innerWidth !== width || innerHeight !== height); i++) {
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        },
        width,
        height,
      );
    },
    saved: (act) => savedIn(home, act),
    close: () => session.end(),
  };
}

function freePort(): number {
  using listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  return listener.addr.port;
}

async function firstLine(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("\n")) {
    const { value, done } = await reader.read();
    if (done) throw new Error("Xvfb ended before it told its screen.");
    text += value;
  }
  await reader.cancel();
  return text.trim();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answer = await fetch(`${address}/status`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error("WebKitWebDriver does not answer.");
}

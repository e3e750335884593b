import { note } from "../tally.ts";
import type { Engine } from "./driver.ts";
import { findProgram, isFile } from "./find_program.ts";
import { startSession, type WebDriver } from "./webdriver.ts";
import { webkitWindow } from "./webkit_window.ts";

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

/**
 * WebKitGTK on a screen that nobody sees, or null where it is not installed.
 *
 * @param isForTests Whether it does without its last compiler, which takes a tenth of the work in visits as short as those of tests.
 */
export async function startWebKit(isForTests = false): Promise<Engine | null> {
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
    args: ["-displayfd", "1", "-screen", "0", "1400x4000x24", "-nolisten", "tcp"],
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const display = `:${await firstLine(screen.stdout)}`;
  const port = freePort();
  const server = new Deno.Command(driver, {
    args: [`--port=${port}`],
    env: {
      DISPLAY: display,
      // Its own home: what is saved goes there, and nothing is left behind.
      HOME: home,
      XDG_CONFIG_HOME: `${home}/config`,
      NO_AT_BRIDGE: "1",
      // Without a graphics card to compose layers, to paint the page at once takes less time.
      WEBKIT_DISABLE_COMPOSITING_MODE: "1",
      ...isForTests && { JSC_useFTLJIT: "0" },
    },
    stdout: "null",
    stderr: "null",
  }).spawn();
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address);
  return {
    name: "WebKit",
    open: async () => webkitWindow(await openWindow(address, binary), home),
    async close() {
      server.kill();
      await server.status;
      screen.kill();
      await screen.status;
      await Deno.remove(home, { recursive: true });
    },
  };
}

/** Milliseconds in which a window opens, even where much else is going on. */
const LONGEST_OPENING = 20_000;
/** Now and then the driver misses that a window has opened, and waits for ever. */
const MOST_OPENINGS = 3;

async function openWindow(address: string, binary: string): Promise<WebDriver> {
  const capabilities = {
    timeouts: { script: 50_000 },
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  };
  for (let opening = 1;; opening++) {
    try {
      return await startSession(address, capabilities, LONGEST_OPENING);
    } catch (error) {
      if (opening === MOST_OPENINGS) throw error;
    }
  }
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

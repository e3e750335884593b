import { assert, assertEquals } from "@std/assert";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, it } from "@std/testing/bdd";
import { accepts, encodeBody } from "./encode.ts";

describe("accepts", () => {
  const cases: [header: string | null, br: boolean, gzip: boolean][] = [
    [null, false, false],
    ["", false, false],
    ["gzip, deflate, br", true, true],
    ["GZIP;q=1.0, BR;q=0.5", true, true],
    ["br;q=0, gzip", false, true],
    ["br ; q=0.000, *", false, true],
    ["*", true, true],
    ["*;q=0", false, false],
    ["identity", false, false],
    ["brotli, gzipped", false, false],
  ];
  for (const [header, br, gzip] of cases) {
    it(`reads ${JSON.stringify(header)}`, () => {
      assertEquals({ br: accepts(header, "br"), gzip: accepts(header, "gzip") }, { br, gzip });
    });
  }
});

describe("encodeBody", () => {
  const bytes = new TextEncoder().encode("A sentence that comes again. ".repeat(100));

  it("compresses text in ways that lead back to it, smallest first", async () => {
    const [br, gzip, plain] = await encodeBody(bytes, "text/html; charset=utf-8");
    assertEquals([br?.encoding, gzip?.encoding, plain?.encoding], ["br", "gzip", null]);
    assertEquals(new Uint8Array(brotliDecompressSync(br!.bytes)), bytes);
    assertEquals(new Uint8Array(gunzipSync(gzip!.bytes)), bytes);
    assert(br!.bytes.length < gzip!.bytes.length && gzip!.bytes.length < plain!.bytes.length);
  });

  it("leaves alone what is compressed already, and what is tiny", async () => {
    assertEquals((await encodeBody(bytes, "image/png")).length, 1);
    assertEquals((await encodeBody(bytes.subarray(0, 20), "text/html")).length, 1);
  });
});

import { assert, assertEquals } from "@std/assert";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, it } from "@std/testing/bdd";
import { encodeBody, weigh } from "./encode.ts";

describe("weigh", () => {
  const cases: [header: string | null, br: number, gzip: number][] = [
    [null, 0, 0],
    ["", 0, 0],
    ["gzip, deflate, br", 1, 1],
    ["GZIP;q=1.0, BR;q=0.5", 0.5, 1],
    ["br;q=0.001, gzip ; q=0.9", 0.001, 0.9],
    ["br;q=0, gzip", 0, 1],
    ["br ; q=0.000, *;q=0.3", 0, 0.3],
    ["*", 1, 1],
    ["*;q=0", 0, 0],
    ["identity", 0, 0],
    ["brotli, gzipped", 0, 0],
    ["br;q=7;level=4", 1, 0],
  ];
  for (const [header, br, gzip] of cases) {
    it(`reads ${JSON.stringify(header)}`, () => {
      assertEquals({ br: weigh(header, "br"), gzip: weigh(header, "gzip") }, { br, gzip });
    });
  }

  it("prefers the plain bytes to nothing but what is refused, unless they are asked for", () => {
    for (const header of [null, "", "br", "br;q=0"]) {
      const plain = weigh(header, null);
      assert(plain > 0 && plain < 0.001, String(header));
    }
    assertEquals(weigh("identity, br;q=0.5", null), 1);
    assertEquals(weigh("br, identity;q=0", null), 0);
    assertEquals(weigh("br, *;q=0", null), 0);
  });
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

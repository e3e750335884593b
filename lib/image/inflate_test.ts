import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { deflateSync } from "node:zlib";
import { inflate } from "./inflate.ts";

function pack(bytes: Uint8Array): DataView<ArrayBuffer> {
  return new DataView(Uint8Array.from(deflateSync(bytes)).buffer);
}

const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i * i % 253);

describe("inflate", () => {
  it("gives back what was packed, up to the limit", async () => {
    for (const most of [70_000, 1 << 20]) {
      const view = await inflate(pack(bytes), most);
      assertEquals(view && new Uint8Array(view.buffer, 0, view.byteLength), bytes);
    }
  });

  it("gives up on more than it may hold", async () => {
    assertEquals(await inflate(pack(bytes), 69_999), null);
    assertEquals(await inflate(pack(new Uint8Array(50_000_000)), 1 << 20), null);
  });

  it("gives up on what is damaged", async () => {
    const packed = new Uint8Array(pack(bytes).buffer);
    assertEquals(await inflate(new DataView(packed.slice(2).buffer), 1 << 20), null);
    const cut = await inflate(new DataView(packed.slice(0, 300).buffer), 1 << 20);
    assert((cut?.byteLength ?? 0) < bytes.length);
  });
});

import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { deflateSync } from "node:zlib";
import { inflate, inflateInto } from "./inflate.ts";

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

describe("inflateInto", () => {
  const room = () => new Uint8Array(bytes.length);
  it("fills the room that there is", async () => {
    const packed = new Blob([pack(bytes)]);
    for (const length of [1, 69_999, 70_000]) {
      const some = new Uint8Array(length);
      assertEquals(await inflateInto(some, packed), length);
      assertEquals(some, bytes.subarray(0, length));
    }
    assertEquals(await inflateInto(new Uint8Array(80_000), packed), 70_000);
  });

  it("gives what comes before the end of what is cut, and nothing of what is no packed data", async () => {
    const packed = new Uint8Array(pack(bytes).buffer);
    const some = room();
    const came = await inflateInto(some, new Blob([packed.subarray(0, packed.length / 2)]));
    assert(came > 0 && came < bytes.length, `${came}`);
    assertEquals(some.subarray(0, came), bytes.subarray(0, came));
    assertEquals(await inflateInto(room(), new Blob([packed.slice(2)])), 0);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { readWeights } from "./read_weights.ts";

describe("readWeights", () => {
  it("reads every finite number of half precision as it is", () => {
    const bits = Array.from({ length: 65536 }, (_, i) => i).filter((b) => (b >> 10 & 31) < 31);
    const bytes = [...bits.map((b) => b >> 8), ...bits.map((b) => b & 255)];
    const text = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(""));
    const view = new DataView(new ArrayBuffer(2));
    const wanted = bits.map((b) => {
      view.setUint16(0, b);
      return view.getFloat16(0);
    });
    assertEquals(readWeights(text), Float32Array.from(wanted));
  });
});

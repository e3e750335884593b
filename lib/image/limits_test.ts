import { describe, it } from "@std/testing/bdd";
import { assertThrows } from "@std/assert";
import { checkFileSize, checkPixels, MAX_BYTES, MAX_PIXELS } from "./limits.ts";

describe("checkFileSize", () => {
  it("lets files up to the limit pass", () => {
    for (const size of [0, 1, MAX_BYTES]) checkFileSize(size);
  });

  it("names the limit and the size beyond it, which never read alike", () => {
    assertThrows(
      () => checkFileSize(MAX_BYTES + 1),
      RangeError,
      "has 64.1 MB; files of up to 64 MB",
    );
    assertThrows(() => checkFileSize(200 * 1024 * 1024), RangeError, "has 200 MB");
  });
});

describe("checkPixels", () => {
  it("lets pictures up to the limit pass, in any shape", () => {
    checkPixels({ width: 10_000, height: 10_000 });
    checkPixels({ width: 20_000, height: 10 });
    checkPixels({ width: MAX_PIXELS, height: 1 });
    checkPixels({ width: 1, height: 1 });
  });

  it("names the limit and the size beyond it", () => {
    assertThrows(
      () => checkPixels({ width: 10_001, height: 10_000 }),
      RangeError,
      "10001 x 10000 pixels (100.1 megapixels); pictures of up to 100 megapixels",
    );
    assertThrows(() => checkPixels({ width: 2 ** 32 - 1, height: 2 ** 32 - 1 }), RangeError);
  });
});

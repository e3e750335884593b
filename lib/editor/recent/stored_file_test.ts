import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fromStored, toStored } from "./stored_file.ts";

describe("toStored", () => {
  it("keeps bytes and type, and nothing that only some browsers can store", async () => {
    const stored = structuredClone(await toStored(new Blob(["jpeg"], { type: "image/jpeg" })));
    const file = fromStored(stored);
    assert(file);
    assertEquals([file.type, await file.text()], ["image/jpeg", "jpeg"]);
  });
});

describe("fromStored", () => {
  it("takes what earlier versions stored", () => {
    const file = new Blob(["jpeg"]);
    assertStrictEquals(fromStored(file), file);
  });
  it("gives nothing for what is no file", () => {
    for (const value of [null, undefined, 7, "jpeg", {}, { type: "image/png" }, { bytes: [1] }]) {
      assertEquals(fromStored(value), null);
    }
  });
});

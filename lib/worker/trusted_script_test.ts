import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { trustedScript } from "./trusted_script.ts";

describe("trustedScript", () => {
  it("lets the engine, whatever build it is of, and the service worker run, and nothing else", () => {
    const ours = [
      "/engine.js",
      "/engine.js?__frsh_c=01",
      "/a/pixels/engine.js",
      "/service-worker.js",
      "/a/pixels/service-worker.js",
    ];
    for (const url of ours) {
      assertEquals(trustedScript(url), url);
    }
    for (const url of ["/other.js", "//evil.example/engine.js", "/engine.js/x", "blob:x", ""]) {
      assertThrows(() => trustedScript(url), TypeError, "Only /engine.js");
    }
  });
});

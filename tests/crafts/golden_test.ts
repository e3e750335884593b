import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { KEPT_FILES } from "./cases.ts";

describe("files of small plans", () => {
  for (const { url, make } of KEPT_FILES) {
    const name = url.pathname.split("/").at(-1);
    it(`${name} is as it was (deno run -A tests/crafts/renew.ts renews)`, async () => {
      assertEquals(await make(), await Deno.readTextFile(url));
    });
  }
});

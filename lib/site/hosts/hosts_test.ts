import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { writeCaddyfile } from "./caddy.ts";
import { writeNginx } from "./nginx.ts";
import { type HostRules, hostRules } from "./rules.ts";
import { writeWrangler } from "./wrangler.ts";

// tests/site/hosts_test.ts asks the hosts themselves.
const WRITERS = { nginx: writeNginx, Caddy: writeCaddyfile };
const BASES = ["", "/pixels"];

for (const [name, write] of Object.entries(WRITERS)) {
  describe(`the configuration for ${name}`, () => {
    for (const base of BASES) {
      const rules: HostRules = { ...hostRules(base), languages: ["/de"] };
      const text = write(rules);

      it(`says all that the rules say below "${base}"`, () => {
        for (const [header, value] of Object.entries(rules.headers)) {
          assertStringIncludes(text, `${header} "${value}"`);
        }
        for (const type of Object.values(rules.types)) {
          assertStringIncludes(text, type.split(";")[0]!);
        }
        for (const page of ["/404.html", "/de/404.html"]) assertStringIncludes(text, base + page);
        assertStringIncludes(text, rules.caching.usual);
        assertStringIncludes(text, rules.caching.lasting);
      });
    }
  });
}

describe("the configuration for Cloudflare", () => {
  it("is JSON with comments", () => {
    const { assets } = JSON.parse(writeWrangler().replaceAll(/^\/\/.*$/gm, ""));
    assertEquals(assets.directory, "../dist");
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { copyEarlier, earlierFiles, withEarlier } from "./earlier_files.ts";

const LAST = {
  tree: "t2",
  origin: "https://here.example",
  base: "",
  earlier: ["/engine/one.js"],
  files: {
    "_fresh/server.js": 1,
    "_fresh/static/engine/two.js": 1,
    "dist/index.html": 1,
    "dist/engine.js": 1,
    "dist/engine/one.js": 1,
    "dist/engine/two.js": 1,
    "dist/engine/two.js.br": 1,
    "dist/_fresh/js/b2/a.js": 1,
  },
};

describe("earlierFiles", () => {
  it("are the scripts of the build before, and of none before that", () => {
    assertEquals(earlierFiles(LAST, { tree: "t3", base: "" }), [
      "/engine/two.js",
      "/engine/two.js.br",
      "/_fresh/js/b2/a.js",
    ]);
  });
  it("stay the same where the same tree is built again", () => {
    assertEquals(earlierFiles(LAST, { tree: "t2", base: "" }), ["/engine/one.js"]);
  });
  it("are none at another place, or where there was no build", () => {
    assertEquals(earlierFiles(LAST, { tree: "t3", base: "/pixels" }), []);
    assertEquals(earlierFiles(null, { tree: "t3", base: "" }), []);
  });
});

describe("copyEarlier", () => {
  it("copies what the new site lacks", async () => {
    const folder = await Deno.makeTempDir();
    try {
      const [before, made] = [`${folder}/before`, `${folder}/made`];
      for (const [path, text] of [[before, "old"], [made, "new"]] as const) {
        await Deno.mkdir(`${path}/engine`, { recursive: true });
        await Deno.writeTextFile(`${path}/engine/both.js`, text);
      }
      await Deno.mkdir(`${before}/_fresh/js/b1`, { recursive: true });
      await Deno.writeTextFile(`${before}/_fresh/js/b1/a.js`, "old");
      const paths = ["/engine/both.js", "/_fresh/js/b1/a.js", "/engine/gone.js"];
      assertEquals(await copyEarlier(paths, before, made), ["/_fresh/js/b1/a.js"]);
      assertEquals(await Deno.readTextFile(`${made}/_fresh/js/b1/a.js`), "old");
      assertEquals(await Deno.readTextFile(`${made}/engine/both.js`), "new");
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
});

describe("withEarlier", () => {
  it("asks the site for everything else", async () => {
    const site = withEarlier(
      () => new Response("of the site"),
      new Map([["/engine/one.js", new Uint8Array()]]),
    );
    const response = await site(new Request("http://localhost/engine/two.js"));
    assertEquals(await response.text(), "of the site");
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { contentSecurityPolicy } from "./policy.ts";
import { createServer } from "./server.ts";

/** How often a site of one text is asked when its server is asked for these addresses, in this order. */
async function timesAsked(paths: readonly string[]): Promise<number> {
  let asked = 0;
  const server = createServer(({ url }) => {
    asked++;
    const isLasting = url.endsWith("__frsh_c=01");
    return new Response("text", { headers: isLasting ? { "Cache-Control": "immutable" } : {} });
  });
  for (const path of paths) {
    const response = await server.fetch(new Request(`http://localhost${path}`));
    assertEquals([path, await response.text()], [path, "text"]);
  }
  return asked;
}

describe("createServer", () => {
  it("asks once for an address, whatever its query", async () => {
    assertEquals(await timesAsked(["/a", "/a", "/a?b=1", "/a?b=2"]), 1);
    assertEquals(await timesAsked(["/a%20b%C3%BC.txt", "/a%20b%C3%BC.txt"]), 1);
    assertEquals(await timesAsked(["/", "/"]), 1);
  });

  it("asks once more for a file with the key of its build, and each time with other keys", async () => {
    assertEquals(await timesAsked(["/a", "/a?__frsh_c=01", "/a?b&__frsh_c=01", "/a"]), 2);
    assertEquals(await timesAsked(["/a", "/a?__frsh_c=02", "/a?__frsh_c=02"]), 3);
  });

  it("asks once for what comes at the same time", async () => {
    let asked = 0;
    const server = createServer(async () => {
      asked++;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return new Response("text");
    });
    const ask = async () => (await server.fetch(new Request("http://localhost/a"))).text();
    assertEquals(await Promise.all([ask(), ask(), ask()]), ["text", "text", "text"]);
    assertEquals(asked, 1);
  });

  it("protects what the site could not, and asks again the next time", async () => {
    let status = 500;
    const server = createServer(() => new Response("text", { status }));
    const ask = () => server.fetch(new Request("http://localhost/a"));
    const failed = await ask();
    assertEquals([failed.status, failed.headers.get("X-Frame-Options")], [500, "DENY"]);
    assertEquals(failed.headers.get("Content-Security-Policy"), contentSecurityPolicy([]));
    status = 200;
    assertEquals((await ask()).status, 200);
  });

  it("keeps nothing in memory for spellings of which there is no end", async () => {
    for (const path of ["/a/", "//a", "/a////", "/%61", "/a%2fb", "/a%c3%bc"]) {
      assertEquals([path, await timesAsked([path, path])], [path, 2]);
    }
  });

  it("has files ready whose names need escapes", async () => {
    const asked: string[] = [];
    const server = createServer(({ url }) => {
      asked.push(new URL(url).pathname);
      return new Response("text");
    });
    await server.warm(["/50% é.txt"]);
    const escaped = "/50%25%20%C3%A9.txt";
    const response = await server.fetch(new Request(`http://localhost${escaped}`));
    assertEquals([await response.text(), asked], ["text", [escaped]]);
  });
});

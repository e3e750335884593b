import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { contentSecurityPolicy } from "./policy.ts";
import { createServer, HEALTH_PATH } from "./server.ts";

const QUESTION = { method: "GET", accepts: null, known: null };
const text = (body: Uint8Array | null) => body && new TextDecoder().decode(body);

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
  it("leads what is shared to the first page, by whatever method, and asks nobody", async () => {
    const server = createServer(() => {
      throw new Error("Nobody is to be asked.");
    });
    for (const method of ["POST", "GET"]) {
      for (const target of ["/share", "/share?x=1"]) {
        const { status, headers, body } = await server.answer({ ...QUESTION, method, target });
        assertEquals([status, headers["location"], body], [303, "/#shared", null]);
      }
    }
  });

  it("asks once for an address, whatever its query", async () => {
    assertEquals(await timesAsked(["/a", "/a", "/a?b=1", "/a?b=2"]), 1);
    assertEquals(await timesAsked(["/a%20b%C3%BC.txt", "/a%20b%C3%BC.txt"]), 1);
    assertEquals(await timesAsked(["/", "/"]), 1);
  });

  it("asks once more for a file with the key of its build, and each time with other keys", async () => {
    assertEquals(await timesAsked(["/a", "/a?__frsh_c=01", "/a?b&__frsh_c=01", "/a"]), 2);
    assertEquals(await timesAsked(["/a", "/a?__frsh_c=02", "/a?__frsh_c=02"]), 3);
  });

  it("asks nobody for files with keys that are not the build's where it knows that", async () => {
    const asked: string[] = [];
    const server = createServer(({ url }) => {
      asked.push(url.slice("http://localhost".length));
      return new Response(url, {
        headers: url.includes("?") ? { "Cache-Control": "immutable" } : {},
      });
    }, { fileKey: "__frsh_c=02" });
    await server.warm(["/ü"]);
    const targets = ["/%C3%BC", "/%C3%BC?a&__frsh_c=02", "/%C3%BC?a&__frsh_c=01&b"];
    const answers = await Promise.all(
      targets.map((target) => server.answer({ ...QUESTION, target })),
    );
    assertEquals(answers.map(({ status }) => status), [200, 200, 307]);
    assertEquals(
      answers.map(({ headers }) => headers["location"] ?? headers["cache-control"]),
      ["public, max-age=0, must-revalidate", "immutable", "/%C3%BC?a&b"],
    );
    assertEquals(asked, ["/%C3%BC", "/%C3%BC?__frsh_c=02"]);
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

  it("leads them to the usual one where it knows all addresses, and asks nobody", async () => {
    let asked = 0;
    const server = createServer(() => {
      asked++;
      return new Response("text");
    }, { addresses: new Set(["/a", "/a%2Fb", "/a%C3%BC"]) });
    for (
      const [path, usual] of [
        ["/a/", "/a"],
        ["//a", "/a"],
        ["/a////", "/a"],
        ["/%61", "/a"],
        ["/a%2fb", "/a%2Fb"],
        ["/a%c3%bc", "/a%C3%BC"],
        ["/x/../a", "/a"],
        ["/a/index.html?x=1", "/a?x=1"],
      ] as const
    ) {
      const { status, headers, body } = await server.answer({ ...QUESTION, target: path });
      assertEquals([path, status, headers["location"]], [path, 308, usual]);
      assertEquals([body, headers["x-frame-options"]], [null, "DENY"]);
    }
    assertEquals(asked, 0);
  });

  it("asks nobody for what is nowhere, but once for the page that says so", async () => {
    const asked: string[] = [];
    const server = createServer(({ url }) => {
      asked.push(new URL(url).pathname);
      return new Response("none", { status: 404 });
    }, { addresses: new Set(["/a"]) });
    for (const target of ["/b", "/b/", "//c", "/%62", `/${"d".repeat(60_000)}`, "/e?__frsh_c=01"]) {
      const { status, body } = await server.answer({ ...QUESTION, target });
      assertEquals([target, status, text(body)], [target, 404, "none"]);
    }
    assertEquals(asked, ["/404"]);
    assertEquals((await server.answer({ ...QUESTION, target: "/%zz" })).status, 400);
  });

  it("reads no host for a path, and says that it is well", async () => {
    const server = createServer(({ url }) => new Response(new URL(url).pathname));
    const { body } = await server.answer({ ...QUESTION, target: "/a" });
    assertEquals(text(body), "/a");
    const well = await server.answer({ ...QUESTION, target: HEALTH_PATH });
    assertEquals([well.status, text(well.body)], [200, "ok\n"]);
    assertEquals(well.headers["cache-control"], "no-store");
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

  it("answers below a path of its host, and by the page for missing addresses outside of it", async () => {
    const server = createServer(({ url }) => {
      const { pathname } = new URL(url);
      return new Response(pathname, { status: pathname === "/p/404" ? 404 : 200 });
    }, { addresses: new Set(["/p/", "/p/a"]), base: "/p" });
    for (
      const [target, status, answer] of [
        ["/p/", 200, "/p/"],
        ["/p/a?b", 200, "/p/a"],
        ["/p", 308, "/p/"],
        ["/p/a/?b", 308, "/p/a?b"],
        ["/", 404, "/p/404"],
        ["/a", 404, "/p/404"],
        ["/p/b", 404, "/p/404"],
        ["/healthz", 200, "ok\n"],
        ["/p/healthz", 200, "ok\n"],
      ] as const
    ) {
      const found = await server.answer({ ...QUESTION, target });
      const said = found.headers["location"] ?? text(found.body);
      assertEquals([target, found.status, said], [target, status, answer]);
    }
  });
});

import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { openSite, startSite, startSiteBy } from "@/tests/support/site.ts";
import { until } from "@/tests/support/until.ts";

describe("what services want of the server", () => {
  it("is told to be well", async () => {
    const site = await openSite();
    const response = await fetch(`${site.origin}/healthz`);
    const { status, headers } = response;
    assertEquals(await response.text(), "ok\n");
    assertEquals([status, headers.get("cache-control")], [200, "no-store"]);
    assertEquals(headers.get("x-frame-options"), "DENY");
    await site.close();
  });

  it("logs a line of JSON a request where it shall, and never who asked", async () => {
    const site = await startSite({ LOG: "json" });
    const asked: [path: string, method: string, status: number, bytes: number][] = [];
    for (const path of ["/about?secret=1", "/nothing", `/${"a".repeat(5000)}`, "/%zz", "/about/"]) {
      for (const method of ["GET", "HEAD", "POST"]) {
        const response = await fetch(site.origin + path, {
          method,
          redirect: "manual",
          headers: { "User-Agent": "Somebody", "Accept-Encoding": "identity" },
        });
        const { length } = await response.bytes();
        asked.push([path.split("?")[0]!.slice(0, 300), method, response.status, length]);
      }
    }
    const { output } = await site.stop();
    const [first, ...lines] = output.split("\n").slice(0, -1);
    const start = JSON.parse(first!);
    assertEquals(Object.keys(start), ["time", "event"]);
    assertEquals(start.event, `PixelatedArtwork is at ${site.origin}`);
    const logged = lines.map((line) => JSON.parse(line));
    assertEquals(
      logged.map(({ path, method, status, bytes }) => [path, method, status, bytes]),
      asked,
    );
    for (const { time, milliseconds, ...others } of logged) {
      assertMatch(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      assert(milliseconds >= 0);
      assertEquals(Object.keys(others), ["method", "path", "status", "bytes"]);
    }
    assert(!/secret|Somebody|127\.0\.0\.1/.test(lines.join("\n")));
  });

  it("logs a line of what is no request, too, and insists on TLS there", async () => {
    const site = await startSite({ LOG: "json", HSTS: "1" });
    const { hostname, port } = new URL(site.origin);
    const close = "Connection: close\r\n\r\n";
    const cases: [asked: string, status: number, method?: string, path?: string][] = [
      [`GET /${"a".repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
      ["GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n", 400],
      ["This is no request.\r\n\r\n", 400],
      [`GET /about?x=1 HTTP/1.1\r\n${close}`, 400, "GET", "/about"],
      [`GET /faq HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n${close}`, 417, "GET", "/faq"],
      ["CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", 501, "CONNECT", "x:1"],
      // It is answered before it goes wrong.
      [
        "POST /faq HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n",
        405,
        "POST",
        "/faq",
      ],
    ];
    for (const [asked, status] of cases) {
      using connection = await Deno.connect({ hostname, port: Number(port) });
      await connection.write(new TextEncoder().encode(asked));
      const answer = await new Response(connection.readable).text();
      assert(answer.startsWith(`HTTP/1.1 ${status} `), answer);
      assertEquals(answer.match(/HTTP\/1\.1 /g)?.length, 1, answer);
      assertMatch(answer, /\r\nstrict-transport-security: max-age=31536000\r\n/i);
      assertMatch(answer, /\r\nx-frame-options: DENY\r\n/i);
    }
    await (await fetch(`${site.origin}/healthz`)).body?.cancel();
    const { output } = await site.stop();
    const lines = output.split("\n").slice(1, -1).map((line) => JSON.parse(line));
    assertEquals(lines.map(({ method, path, status }) => [method, path, status]), [
      ...cases.map(([, status, method = null, path = null]) => [method, path, status]),
      ["GET", "/healthz", 200],
    ]);
  });

  it("answers on where nobody reads what it logs, and tells later how many lines it dropped", async () => {
    // Other systems have no pipe with a name.
    if (Deno.build.os === "windows") return;
    const folder = await Deno.makeTempDir();
    const pipe = `${folder}/log`;
    const { hostname, port } = freeAddress();
    // What holds both ends of a pipe itself is neither told that nobody reads, nor waits for whoever will.
    const line = `mkfifo ${pipe}; exec 3<>${pipe}; echo http://${hostname}:${port}; exec "$@" >&3`;
    const site = await startSiteBy(line, { LOG: "json", PORT: String(port) });
    const ask = () => fetch(`${site.origin}/healthz`).catch(() => null);
    await until(async () => (await (await ask())?.text()) !== undefined, "It did not start");
    // More than the pipe takes, and than waits.
    const count = 6000, path = `/${"a".repeat(250)}`;
    using connection = await Deno.connect({ hostname, port });
    const message = `HEAD ${path} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(count - 1);
    const last = `HEAD ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    const sent = new Response(message + last).body!.pipeTo(connection.writable, {
      preventClose: true,
    });
    const answers = await new Response(connection.readable).text();
    await sent;
    assertEquals(answers.match(/HTTP\/1\.1 404 /g)?.length, count);
    assertEquals(await (await ask())?.text(), "ok\n");
    const reading = Deno.readTextFile(pipe);
    assertEquals((await site.stop()).code, 0);
    const [, ...lines] = (await reading).trimEnd().split("\n");
    const logged = lines.map((line) => JSON.parse(line));
    const told = logged.filter(({ dropped }) => dropped !== undefined);
    const dropped = told.reduce((sum, { dropped }) => sum + dropped, 0);
    assert(dropped > 0 && told.length < 3, `${told.length} lines tell of ${dropped}.`);
    assertEquals(logged.length - told.length + dropped, count + 2);
    assertMatch(told[0].time, /^\d{4}-\d\d-\d\dT/);
    await Deno.remove(folder, { recursive: true });
  });

  it("goes on where what it writes has no place", async () => {
    // Other systems have no file that is always full.
    if (Deno.build.os !== "linux") return;
    const { hostname, port } = freeAddress();
    const line = `echo http://${hostname}:${port}; exec "$@" >/dev/full`;
    const site = await startSiteBy(line, { LOG: "json", PORT: String(port) });
    const ask = () => fetch(`${site.origin}/about`).catch(() => null);
    await until(async () => (await (await ask())?.text()) !== undefined, "It did not start");
    for (let time = 0; time < 3; time++) {
      const response = await ask();
      assertEquals(response?.status, 200);
      await response?.body?.cancel();
    }
    assertEquals((await site.stop()).code, 0);
  });

  it("lets browsers insist on TLS where it shall, in every answer", async () => {
    const [plain, strict] = await Promise.all([openSite(), startSite({ HSTS: "1" })]);
    for (const path of ["/", "/about", "/nothing", "/about/", "/healthz", "/icon.svg", "/%zz"]) {
      const header = async (origin: string) => {
        const { headers, body } = await fetch(origin + path, { redirect: "manual" });
        await body?.cancel();
        return headers.get("strict-transport-security");
      };
      assertEquals([path, await header(plain.origin)], [path, null]);
      assertEquals([path, await header(strict.origin)], [path, "max-age=31536000"]);
    }
    await Promise.all([plain.close(), strict.stop()]);
  });

  it("says in a sentence what its variables may be", async () => {
    const cases: [name: string, value: string, says: RegExp][] = [
      ["LOG", "xml", /^LOG is json, or not set at all, but not "xml"\.\n$/],
      ["HSTS", "yes", /^HSTS is 1, or not set at all, but not "yes"\.\n$/],
      [
        "SITE_ORIGIN",
        "example.org",
        /^SITE_ORIGIN is a scheme and a host, .+ not "example\.org"\.\n$/,
      ],
      ["SITE_ORIGIN", "localhost:8000", /^SITE_ORIGIN is a scheme and a host/],
      ["SITE_ORIGIN", "https://example.org/art", /^SITE_ORIGIN is a scheme and a host/],
    ];
    for (const [name, value, says] of cases) {
      const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "lib/site/start.ts"],
        env: { [name]: value, NO_COLOR: "1" },
        stdout: "piped",
        stderr: "piped",
      }).output();
      assertMatch(new TextDecoder().decode(stderr), says);
      assertEquals([value, code, stdout.length], [value, 1, 0]);
    }
  });
});

/** An address where nothing listens. */
function freeAddress(): Deno.NetAddr {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr;
}

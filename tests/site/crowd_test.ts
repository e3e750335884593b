import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { ensureSite, type RunningSite, startSiteBy } from "@/tests/support/site.ts";

/** Descriptors that the server may open, and connections that are opened to it. */
const DESCRIPTORS = 300, CROWD = 600;
/** The fewest descriptors that it starts with. */
const LEAST = 208;

describe("a server that may open less than it takes to serve", () => {
  it("says so in a sentence", async () => {
    await ensureSite();
    const command = [Deno.execPath(), "run", "-A", "lib/site/start.ts"];
    const { code, stderr } = await new Deno.Command("sh", {
      args: ["-c", `ulimit -n ${LEAST - 1}; exec "$@"`, "sh", ...command],
      env: { PORT: "0", HOSTNAME: "127.0.0.1" },
    }).output();
    assertEquals(code, 1);
    assertMatch(
      new TextDecoder().decode(stderr),
      /^This process may open 207 files and connections at a time, and [^\n]+\.\n$/,
    );
  });
});

describe("a server that more people come to than it can hold", () => {
  let site: RunningSite;
  let address: Deno.ConnectOptions;
  beforeAll(async () => {
    site = await startSiteBy(`ulimit -n ${DESCRIPTORS}; exec "$@"`);
    const { hostname, port } = new URL(site.origin);
    address = { hostname, port: Number(port) };
  });
  afterAll(async () => {
    assertEquals((await site.stop()).code, 0);
  });

  /** Opens a connection, says something, and waits until the server closes it; gives what it said. */
  async function linger(text: string): Promise<string> {
    using connection = await Deno.connect(address);
    if (text !== "") await connection.write(new TextEncoder().encode(text));
    const bytes = new Uint8Array(1024);
    let answer = "";
    while (true) {
      const count = await connection.read(bytes).catch(() => null);
      if (count === null) return answer;
      answer += new TextDecoder().decode(bytes.subarray(0, count));
    }
  }

  async function visit(): Promise<void> {
    for (const path of ["/", "/about", "/nothing"]) {
      const response = await fetch(site.origin + path);
      assertEquals(response.status, path === "/nothing" ? 404 : 200);
      assert((await response.text()).includes("</html>"));
    }
  }

  it("answers on beside silent ones, and beside those that never finish what they ask", async () => {
    const silent = Array.from({ length: CROWD / 2 }, () => linger(""));
    await visit();
    const slow = Array.from({ length: CROWD / 2 }, () => linger("GET / HTTP/1.1\r\nHost: x\r\n"));
    await visit();
    // The last of them are closed by time.
    const [first, second] = await Promise.all([Promise.all(silent), Promise.all(slow)]);
    assertEquals(new Set(first), new Set([""]));
    assert(second.some((answer) => answer.startsWith("HTTP/1.1 408 Request Timeout\r\n")));
    assert(second.every((answer) => answer === "" || /x-frame-options: DENY/.test(answer)));
    await visit();
  });

  it("is not kept busy by those who ask a letter at a time, or send what they ask nothing by", async () => {
    const about = (length: string) => `GET /about HTTP/1.1\r\nHost: x\r\n${length}\r\n\r\n`;
    const [, counted, chunked] = await Promise.all([
      drip("", "G"),
      drip(about("Content-Length: 1000"), "x"),
      drip(about("Transfer-Encoding: chunked"), "1\r\nx\r\n"),
    ]);
    for (const answer of [counted, chunked]) {
      assert(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
      assertMatch(answer, /\r\nconnection: close\r\n/i);
      assert(answer.endsWith("</html>"), answer.slice(-100));
    }
    await visit();
  });

  /** Says something and then goes on by these letters until the server closes the connection; gives what it said. */
  async function drip(text: string, letters: string): Promise<string> {
    using connection = await Deno.connect(address);
    const encoder = new TextEncoder();
    const decoder = new TextDecoder();
    let answer = "", isOpen = true;
    const hear = async () => {
      const bytes = new Uint8Array(1 << 16);
      while (isOpen) {
        const count = await connection.read(bytes).catch(() => null);
        if (count === null) isOpen = false;
        else answer += decoder.decode(bytes.subarray(0, count), { stream: true });
      }
    };
    const hearing = hear();
    for (let said = text + letters; isOpen; said = letters) {
      await connection.write(encoder.encode(said)).catch(() => isOpen = false);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await hearing;
    return answer;
  }

  it("keeps connections of visitors for their next request, for a minute", async () => {
    const { headers, body } = await fetch(`${site.origin}/about`);
    await body?.cancel();
    assertEquals(headers.get("keep-alive"), "timeout=60");
  });
});

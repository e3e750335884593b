import { assertEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { type RunningSite, startSite } from "@/tests/support/site.ts";

/** Longer than any goodbye may take, on a machine that has much else to do. */
const PATIENCE = 8000;

describe("a server that is asked to end", () => {
  let timer: ReturnType<typeof setTimeout>;
  afterEach(() => clearTimeout(timer));

  async function connect({ origin }: RunningSite, text: string): Promise<Deno.TcpConn> {
    const { hostname, port } = new URL(origin);
    const connection = await Deno.connect({ hostname, port: Number(port) });
    await connection.write(new TextEncoder().encode(text));
    return connection;
  }

  /** Reads until the other side closes; gives the number of bytes. */
  async function read(connection: Deno.TcpConn): Promise<number> {
    const bytes = new Uint8Array(1 << 16);
    let all = 0;
    while (true) {
      const count = await connection.read(bytes).catch(() => null);
      if (count === null) return all;
      all += count;
    }
  }

  /** Asks a site to end and waits as long as it may take: its exit code, or "too late". */
  async function end(site: RunningSite, signal?: Deno.Signal): Promise<number | string> {
    const late = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve("too late"), PATIENCE);
    });
    return await Promise.race([site.stop(signal).then(({ code }) => code), late]);
  }

  it("waits for nobody who is silent, half done, keeps a connection for later, or never reads an answer", async () => {
    const site = await startSite();
    using _silent = await connect(site, "");
    using _half = await connect(site, "GET / HTTP/1.1\r\nHost: x\r\n");
    using _body = await connect(site, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1");
    using kept = await connect(site, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    await kept.read(new Uint8Array(1024));
    const ask = "GET /_none HTTP/1.1\r\nHost: x\r\n\r\n".repeat(5000);
    using _deaf = await connect(site, ask);
    assertEquals(await end(site), 0);
  });

  it("answers what was asked before", async () => {
    const site = await startSite();
    const ask = () => fetch(`${site.origin}/engine.js`);
    const whole = await (await ask()).text();
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    const [code, ...texts] = await Promise.all([
      end(site),
      ...answers.map((response) => response.text()),
    ]);
    assertEquals([code, texts.every((text) => text === whole)], [0, true]);
  });

  it("lets in who came before, and answers all that is asked on one connection", async () => {
    const site = await startSite();
    const whole = (await (await fetch(`${site.origin}/licenses.txt`)).bytes()).length;
    const ask = "GET /licenses.txt HTTP/1.1\r\nHost: x\r\nAccept-Encoding: identity\r\n\r\n";
    const times = Math.ceil(8e6 / whole);
    using many = await connect(site, ask.repeat(times));
    // Once the first answer comes, the others are under way, more than all that lies between holds.
    await many.read(new Uint8Array(1));
    Deno.kill(site.pid, "SIGSTOP");
    const asking = Array.from({ length: 50 }, () => connect(site, ask));
    const waiting = await Promise.all(asking);
    const ending = end(site);
    Deno.kill(site.pid, "SIGCONT");
    assertEquals(
      await Promise.all(waiting.map(async (one) => await read(one) > whole)),
      waiting.map(() => true),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    assertEquals([await read(many) > times * whole, await ending], [true, 0]);
    for (const one of waiting) one.close();
  });

  it("ends each connection that is kept with an answer that says so", async () => {
    const site = await startSite();
    const ask = new TextEncoder().encode("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    /** Asks again and again as long as answers allow it; gives the last of them. */
    const askOn = async (): Promise<string> => {
      using connection = await connect(site, "");
      for (let text = "";; text = "") {
        await connection.write(ask);
        while (!text.endsWith("\r\n\r\nok\n")) {
          const bytes = new Uint8Array(1024);
          const count = await connection.read(bytes);
          if (count === null) return `closed after ${JSON.stringify(text)}`;
          text += new TextDecoder().decode(bytes.subarray(0, count));
        }
        if (/\r\nconnection: close\r\n/i.test(text)) {
          return await connection.read(new Uint8Array(1)) === null ? "ended" : "open";
        }
      }
    };
    const asking = Array.from({ length: 16 }, askOn);
    await fetch(`${site.origin}/healthz`).then((response) => response.text());
    const [code, ...lasts] = await Promise.all([end(site), ...asking]);
    assertEquals([code, lasts], [0, lasts.map(() => "ended")]);
  });

  it("ends while it gets ready, by either signal", async () => {
    // Its address is told before all of its answers are ready.
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      assertEquals([signal, await end(await startSite(), signal)], [signal, 0]);
    }
  });
});

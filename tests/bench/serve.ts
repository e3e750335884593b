// How many requests a second the production server answers beside a bare Deno.serve with the same bytes.
import { startSite } from "@/tests/support/site.ts";
import { benchFirstSeconds } from "./first_seconds.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const PATHS = ["/", "/about", "/faq"];
const CONNECTIONS = 32;
const ROUNDS = 3;
const SECONDS = 1;

const BARE = `
  const [url] = Deno.args;
  const body = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  Deno.serve({ port: 0, hostname: "127.0.0.1" }, () => new Response(body, { headers }));
`;

/** Serves the bytes of an address by nothing but Deno.serve. */
async function startBare(url: string): Promise<{ origin: string; stop: () => void }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--ext=js", "-", url],
    stdin: "piped",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(BARE));
  await writer.close();
  let text = "";
  for await (const chunk of child.stderr.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const port = /127\.0\.0\.1:(\d+)/.exec(text)?.[1];
    if (port) return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill() };
  }
  throw new Error(`The bare server did not start: ${text}`);
}

/** Requests a second that a server answers to some connections, each asking again as soon as it has an answer. */
async function requestsPerSecond(url: string, encoding: string): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  const message = new TextEncoder().encode(
    `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
  );
  const end = performance.now() + SECONDS * 1000;
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      using connection = await Deno.connect({ hostname, port: Number(port) });
      const buffer = new Uint8Array(1 << 16);
      let count = 0;
      for (; performance.now() < end; count++) {
        await connection.write(message);
        await readAnswer(connection, buffer);
      }
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / SECONDS;
}

/** Reads one answer to its end, as its Content-Length tells. */
async function readAnswer(connection: Deno.Conn, buffer: Uint8Array): Promise<void> {
  let read = 0;
  let head = "";
  while (!head.includes("\r\n\r\n")) {
    const count = await connection.read(buffer);
    if (count === null) throw new Error("The server closed the connection.");
    head += LATIN.decode(buffer.subarray(0, count));
    read += count;
  }
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
  let missing = head.indexOf("\r\n\r\n") + 4 + length - read;
  while (missing > 0) missing -= (await connection.read(buffer)) ?? missing;
}

/** One character for each byte. */
const LATIN = new TextDecoder("latin1");

/** Measures both servers in turn, so that what else the machine does hits both. */
export async function benchServe(): Promise<void> {
  const site = await startSite();
  const rows: string[][] = [];
  for (const path of PATHS) {
    const bare = await startBare(site.origin + path);
    const [plain, ours, compressed]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      plain.push(await requestsPerSecond(bare.origin + path, "identity"));
      ours.push(await requestsPerSecond(site.origin + path, "identity"));
      compressed.push(await requestsPerSecond(site.origin + path, "br"));
    }
    bare.stop();
    const ratio = (values: number[]) =>
      judge(`Requests for ${path}`, median(values.map((value, i) => value / plain[i]!)), "≥", 0.7);
    rows.push([path, median(plain).toFixed(0), ratio(ours), ratio(compressed)]);
  }
  await site.stop();
  printTable(
    "Requests a second that the production server answers",
    ["page", "bare server", "ours / bare", "ours, compressed / bare"],
    rows,
    "The bare server is nothing but Deno.serve with the same bytes in memory, uncompressed.",
  );
  await benchFirstSeconds();
}

if (import.meta.main) await benchServe();

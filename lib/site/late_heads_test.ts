import { EventEmitter } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { assert, assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { watchHeads } from "./late_heads.ts";

describe("watchHeads", () => {
  let server: Server;
  let address: Deno.ConnectOptions;
  /** How many were parted with in each turn. */
  let turns: number[];
  beforeEach(async () => {
    turns = [];
    let count = 0;
    server = createServer((_, response) => void response.end("ok"));
    watchHeads(server, 50, (socket: Socket) => {
      if (count++ === 0) {
        queueMicrotask(() => {
          turns.push(count);
          count = 0;
        });
      }
      socket.end("late");
    });
    server.listen(0, "127.0.0.1");
    await EventEmitter.once(server, "listening");
    address = { hostname: "127.0.0.1", port: (server.address() as AddressInfo).port };
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function say(text: string): Promise<Deno.TcpConn> {
    const connection = await Deno.connect(address);
    await connection.write(new TextEncoder().encode(text));
    return connection;
  }

  async function hear(connection: Deno.TcpConn): Promise<string> {
    const bytes = new Uint8Array(1024);
    return new TextDecoder().decode(bytes.subarray(0, await connection.read(bytes) ?? 0));
  }

  it("parts with those whose request does not come, also on a connection that had an answer", async () => {
    using half = await say("GET / HTTP/1.1\r\n");
    using kept = await say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    assert((await hear(kept)).endsWith("ok"));
    await kept.write(new TextEncoder().encode("GET / HT"));
    assertEquals([await hear(half), await hear(kept)], ["late", "late"]);
  });

  it("leaves those alone who say nothing, before a request and after one", async () => {
    using silent = await say("");
    using kept = await say("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    assert((await hear(kept)).endsWith("ok"));
    using half = await say("GET");
    assertEquals(await hear(half), "late");
    for (const connection of [silent, kept]) {
      await connection.write(new TextEncoder().encode("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
      assert((await hear(connection)).endsWith("ok"));
    }
  });

  it("parts with many a few at a time", async () => {
    const connections = await Promise.all(Array.from({ length: 100 }, () => say("GET /")));
    const heard = await Promise.all(connections.map(hear));
    assertEquals(heard, connections.map(() => "late"));
    assert(turns.length > 4 && turns.every((count) => count <= 24), turns.join());
    for (const connection of connections) connection.close();
  });
});

import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { whenAllAreIn } from "./when_all_are_in.ts";

async function listening(hostname: string) {
  const server = createServer();
  let others = 0;
  server.on("connection", () => others++);
  server.listen(0, hostname);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, port, came: () => others };
}

const called = (server: ReturnType<typeof createServer>, milliseconds: number) =>
  new Promise<number>((resolve) => {
    const start = Date.now();
    whenAllAreIn(server, start + milliseconds, () => resolve(Date.now() - start));
  });

describe("whenAllAreIn", () => {
  it("calls once whoever had connected is in, wherever the server listens, and leaves nothing open", async () => {
    for (const hostname of ["127.0.0.1", "0.0.0.0"]) {
      const { server, port, came } = await listening(hostname);
      const guests = Array.from({ length: 40 }, () => connect(port, "127.0.0.1"));
      await Promise.all(guests.map((guest) => once(guest, "connect")));
      assert(await called(server, 60_000) < 60_000);
      assert(came() > guests.length, `${came()} of ${guests.length} and itself`);
      guests.forEach((guest) => guest.destroy());
      // It waits for every connection.
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("calls in the end where others come all the time", async () => {
    const { server, port } = await listening("127.0.0.1");
    const guests: Socket[] = [];
    const coming = setInterval(() => {
      // Those who are not let in any more are cut off.
      guests.push(connect(port, "127.0.0.1").on("error", () => {}));
    }, 0);
    server.on("connection", () => {
      // The process is slow to let anybody in.
      for (const end = performance.now() + 6; performance.now() < end;);
    });
    assert(await called(server, 300) >= 300);
    clearInterval(coming);
    guests.forEach((guest) => guest.destroy());
    await new Promise((resolve) => server.close(resolve));
    assertEquals(server.listening, false);
  });
});

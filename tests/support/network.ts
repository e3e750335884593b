/** What lies between a browser and a site: an address of its own that leads to a site, to another one, or nowhere. */
export interface Network {
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  /** Leads to the site at this origin from now on; cuts off who is connected. Null leads nowhere. */
  readonly leadTo: (origin: string | null) => void;
  readonly close: () => Promise<void>;
}

/** Opens a network that leads to the site at an origin. */
export function openNetwork(origin: string): Network {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const open = new Set<Deno.Conn>();
  let target: URL | null = new URL(origin);
  const cut = () => {
    for (const connection of open) close(connection);
    open.clear();
  };
  const accepting = accept();
  return {
    origin: `http://127.0.0.1:${listener.addr.port}`,
    leadTo(origin) {
      target = origin === null ? null : new URL(origin);
      cut();
    },
    async close() {
      listener.close();
      cut();
      await accepting;
    },
  };

  async function accept(): Promise<void> {
    const answers: Promise<void>[] = [];
    for await (const client of listener) answers.push(connect(client));
    await Promise.all(answers);
  }

  async function connect(client: Deno.Conn): Promise<void> {
    if (target === null) return close(client);
    open.add(client);
    const { hostname, port } = target;
    const server = await Deno.connect({ hostname, port: Number(port) }).catch(() => null);
    if (server === null) return close(client);
    open.add(server);
    await Promise.all([
      client.readable.pipeTo(server.writable).catch(() => {}),
      server.readable.pipeTo(client.writable).catch(() => {}),
    ]);
    for (const connection of [client, server]) {
      open.delete(connection);
      close(connection);
    }
  }
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // It is closed already.
  }
}

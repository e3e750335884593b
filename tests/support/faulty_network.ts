/** What becomes of a script on its way: nothing is there, it is cut off, nothing or no script is in it, it throws, or it never ends. */
export type Fault = "missing" | "cut off" | "empty" | "unreadable" | "throws" | "endless";

/** A way to a site, by an address of its own, on which scripts come to harm. Nothing is kept of what goes over it. */
export interface FaultyNetwork {
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  /** From now on this becomes of the scripts whose paths match; null lets all of them pass, those that never ended, too. */
  readonly spoil: (paths: RegExp | null, fault?: Fault) => void;
  readonly close: () => Promise<void>;
}

/** Opens a way to the site at an origin. */
export function openFaultyNetwork(site: string): FaultyNetwork {
  let spoiled: RegExp | null = null;
  let fault: Fault = "missing";
  let mend = Promise.withResolvers<void>();
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, answer);
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    spoil(paths, becomes = "missing") {
      spoiled = paths;
      fault = becomes;
      if (paths !== null) return;
      mend.resolve();
      mend = Promise.withResolvers<void>();
    },
    async close() {
      mend.resolve();
      await server.shutdown();
    },
  };

  async function answer({ url }: Request): Promise<Response> {
    const { pathname, search } = new URL(url);
    // What a device keeps of the site would hide what becomes of it on the way.
    if (pathname === "/service-worker.js") return new Response(null, { status: 404 });
    const isSpoiled = spoiled?.test(pathname) === true;
    if (isSpoiled && fault === "endless") await mend.promise;
    const response = await fetch(`${site}${pathname}${search}`);
    const headers = new Headers(response.headers);
    for (const name of ["content-encoding", "content-length", "etag"]) headers.delete(name);
    headers.set("cache-control", "no-store");
    if (!isSpoiled || fault === "endless") {
      return new Response(response.body, { status: response.status, headers });
    }
    const whole = await response.text();
    const status = fault === "missing" ? 404 : 200;
    return new Response(spoil(whole, fault), { status, headers });
  }
}

function spoil(script: string, fault: Fault): string {
  switch (fault) {
    case "cut off":
      return script.slice(0, script.length >> 1);
    case "unreadable":
      return "let let = (";
    case "throws":
      return `${script}\nthrow new Error("spoiled");`;
    default:
      return "";
  }
}

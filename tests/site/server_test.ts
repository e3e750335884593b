import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { request } from "node:http";
import { addressOf } from "@/lib/content/address.ts";
import { LANGUAGES } from "@/lib/content/language.ts";
import { allPaths } from "@/lib/content/paths.ts";
import { listFiles } from "@/lib/site/list_files.ts";
import { type OpenSite, openSite, startSite } from "@/tests/support/site.ts";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Addresses of the engine's scripts, that which it starts with first. */
async function engineFiles(): Promise<readonly string[]> {
  const isStart = (file: string) => file.startsWith("/engine/start-");
  return (await listFiles(["dist/engine"])).filter((name) => name.endsWith(".js"))
    .map((name) => name.slice("dist".length))
    .sort((one, other) => Number(isStart(other)) - Number(isStart(one)));
}

describe("the production server", () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => {
    await site.close();
  });

  /** Asks without what `fetch` does on its own: nothing is decoded, no header is added. */
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      request(`${site.origin}${path}`, { method, headers }, (response) => {
        const chunks: Uint8Array[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const body = new Uint8Array(Buffer.concat(chunks));
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      }).on("error", reject).end();
    });
  const text = ({ body }: Answer) => new TextDecoder().decode(body);
  const stylesheet = async () => /href="(\/styles\.css[^"]*)"/.exec(text(await ask("/about")))![1]!;

  it("answers every page with its own title, description and address", async () => {
    const titles = new Map<string, string>();
    for (const path of allPaths()) {
      const answer = await ask(path);
      assertEquals(answer.status, 200);
      assertEquals(answer.headers["content-type"], "text/html; charset=utf-8");
      const html = text(answer);
      const [, language] = /<html[^>]* lang="([^"]+)"/.exec(html)!;
      const title = `${language}: ${/<title>([^<]+)<\/title>/.exec(html)![1]}`;
      assertEquals(titles.get(title), undefined, `${path} has another page's title`);
      titles.set(title, path);
      assertMatch(html, /<meta name="description" content="[^"]{20,}"/);
      assertMatch(html, new RegExp(`<link rel="canonical" href="https://[^/]+${path}"`));
      for (const name of ["title", "description", "url", "image"]) {
        assertMatch(html, new RegExp(`<meta property="og:${name}" content="[^"]+"`));
      }
    }
    assertEquals([...titles.values()], allPaths());
  });

  it("answers an address without a page by a page, and hides it from search engines", async () => {
    for (const path of ["/nothing", "/about/nothing", "/inspiration/nothing", "/no.png"]) {
      const answer = await ask(path);
      assertEquals(answer.status, 404);
      assertMatch(text(answer), /<meta name="robots" content="noindex"/);
      assertEquals(text(answer), text(await ask("/404")));
    }
  });

  it("refuses what cannot be read, and methods that change things", async () => {
    assertEquals((await ask("/%zz")).status, 400);
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const answer = await ask("/about", {}, method);
      assertEquals(answer.status, 405);
      assertEquals(answer.headers["allow"], "GET, HEAD, OPTIONS");
    }
    assertEquals((await ask("/about", {}, "OPTIONS")).status, 204);
  });

  it("hears out who sends what it does not want, so that they find the answer", async () => {
    for (const [path, status] of [["/share", 303], ["/about", 405]] as const) {
      const { hostname, port } = new URL(site.origin);
      using connection = await Deno.connect({ hostname, port: Number(port) });
      const size = 6_000_000;
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${size}\r\n\r\n`;
      const sent = new Response(head + "x".repeat(size)).body!;
      await sent.pipeTo(connection.writable, { preventClose: true });
      const answer = await new Response(connection.readable).text();
      assertStringIncludes(answer, `HTTP/1.1 ${status} `);
      assertMatch(answer, /\r\nconnection: close\r\n/i);
      assertMatch(answer, /\r\ncontent-length: \d+\r\n/i);
    }
  });

  it("answers all that is asked at once on one connection, and what is asked there later", async () => {
    const { hostname, port } = new URL(site.origin);
    for (const [path, many] of [["/about", 40], ["/healthz", 4000]] as const) {
      using connection = await Deno.connect({ hostname, port: Number(port) });
      const message = (end: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n${end}\r\n`;
      const writer = connection.writable.getWriter();
      const sent = writer.write(new TextEncoder().encode(message("").repeat(many)));
      let text = "", isLastAsked = false;
      const answers = () => text.match(/HTTP\/1\.1 200 /g)?.length;
      for await (const part of connection.readable.pipeThrough(new TextDecoderStream())) {
        text += part;
        if (isLastAsked || answers() !== many) continue;
        isLastAsked = true;
        await writer.write(new TextEncoder().encode(message("Connection: close\r\n")));
      }
      await sent;
      assertEquals([path, answers()], [path, many + 1]);
    }
  });

  it("protects every answer, whatever its status", async () => {
    const css = await stylesheet();
    const cases: [path: string, method: string, status: number][] = [
      ["/", "GET", 200],
      ["/about", "HEAD", 200],
      [css, "GET", 200],
      ["/engine.js", "GET", 200],
      ["/icon.svg", "GET", 200],
      ["/sitemap.xml", "GET", 200],
      ["/about/", "GET", 308],
      ["/styles.css?__frsh_c=0", "GET", 307],
      ["/nothing", "GET", 404],
      ["/favicon.ico", "GET", 404],
      ["/about", "POST", 405],
      ["/about", "OPTIONS", 204],
      ["/%zz", "GET", 400],
    ];
    for (const [path, method, status] of cases) {
      const { headers, ...answer } = await ask(path, {}, method);
      assertEquals({ path, status: answer.status }, { path, status });
      const policy = String(headers["content-security-policy"]);
      assert(!/unsafe-inline|https?:|\*/.test(policy), policy);
      assertMatch(policy, /default-src 'self'/);
      assertMatch(policy, /frame-ancestors 'none'/);
      assertEquals(headers["x-content-type-options"], "nosniff");
      assertEquals(headers["x-frame-options"], "DENY");
      assert(headers["referrer-policy"] && headers["permissions-policy"]);
      assertEquals(headers["cross-origin-opener-policy"], "same-origin");
    }
  });

  it("runs scripts from files alone, so that one policy is for all pages of all builds", async () => {
    const policies = new Set<string>();
    for (const path of [...allPaths(), "/nothing"]) {
      const answer = await ask(path);
      const html = text(answer);
      assert(!html.includes("nonce="), path);
      assert(!/\sstyle="|\son[a-z]+="/.test(html.replaceAll(/<script.*?<\/script>/gs, "")), path);
      for (const [, attributes = ""] of html.matchAll(/<script\b([^>]*)>/g)) {
        assertMatch(
          attributes,
          /^ type="application\/ld\+json"$|^( type="module"| defer)? src="\/[^"]+"$/,
        );
      }
      policies.add(String(answer.headers["content-security-policy"]));
      assertEquals(text(await ask(path)), html);
    }
    assertEquals(policies.size, 1);
    assertMatch([...policies][0]!, /; script-src 'self'; /);
  });

  it("compresses for those who ask, and tells caches so", async () => {
    const [engine] = await engineFiles();
    for (const path of ["/about", await stylesheet(), engine!, "/icon.svg", "/sitemap.xml"]) {
      const plain = await ask(path);
      assertEquals(plain.headers["content-encoding"], undefined);
      const br = await ask(path, { "Accept-Encoding": "gzip, deflate, br, zstd" });
      assertEquals(br.headers["content-encoding"], "br");
      assertEquals(new Uint8Array(brotliDecompressSync(br.body)), plain.body);
      const gzip = await ask(path, { "Accept-Encoding": "gzip, br;q=0" });
      assertEquals(gzip.headers["content-encoding"], "gzip");
      assertEquals(new Uint8Array(gunzipSync(gzip.body)), plain.body);
      const tags = new Set([plain, br, gzip].map(({ headers }) => headers["etag"]));
      assertEquals(tags.size, 3);
      for (const { headers } of [plain, br, gzip]) {
        assertEquals(headers["vary"], "Accept-Encoding");
        assertMatch(String(headers["etag"]), /^"[^"]+"$/);
      }
    }
    const choices: [wanted: string, encoding: string | undefined][] = [
      ["br;q=0.1, gzip;q=0.9", "gzip"],
      ["gzip;q=0.5, *", "br"],
      ["identity, br;q=0.5", undefined],
      ["identity;q=0", undefined],
      ["*;q=0", undefined],
    ];
    for (const [wanted, encoding] of choices) {
      const { headers } = await ask("/about", { "Accept-Encoding": wanted });
      assertEquals([wanted, headers["content-encoding"]], [wanted, encoding]);
    }
    const png = await ask("/icon-192.png", { "Accept-Encoding": "br, gzip" });
    assertEquals(png.headers["content-encoding"], undefined);
  });

  it("says 304 to those who have the bytes, and only to them", async () => {
    for (const path of ["/", "/faq", await stylesheet(), "/icon.svg"]) {
      for (const encoding of ["br", "gzip", "identity"]) {
        const first = await ask(path, { "Accept-Encoding": encoding });
        const tag = String(first.headers["etag"]);
        for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
          const again = await ask(path, { "Accept-Encoding": encoding, "If-None-Match": known });
          assertEquals(again.status, 304);
          assertEquals(again.body.length, 0);
          assertEquals(again.headers["etag"], tag);
          assertEquals(again.headers["cache-control"], first.headers["cache-control"]);
        }
        const other = await ask(path, { "Accept-Encoding": encoding, "If-None-Match": '"other"' });
        assertEquals(other.status, 200);
      }
    }
  });

  it("answers HEAD as GET, without the body", async () => {
    for (const path of ["/", "/about", "/nothing", await stylesheet(), "/icon-192.png"]) {
      const [head, get] = [await ask(path, {}, "HEAD"), await ask(path)];
      const { date: _, ...expected } = get.headers;
      const { date: __, ...actual } = head.headers;
      assertEquals(head.status, get.status);
      assertEquals(actual, expected);
      assertEquals(head.body.length, 0);
    }
  });

  it("lets browsers keep for good what has its build in its address, and nothing else", async () => {
    const html = text(await ask("/"));
    const keyed = [...html.matchAll(/"(\/[^"]+__frsh_c=[^"]+)"/g)].map(([, path]) => path!);
    const scripts = [...html.matchAll(/"(\/(?:_fresh\/js|boot)\/[^"]+)"/g)].map(([, path]) =>
      path!
    );
    assert(keyed.length > 2 && scripts.some((path) => path.startsWith("/boot/")));
    for (const path of [...keyed, ...scripts]) {
      const { status, headers } = await ask(path);
      assertEquals({ path, status }, { path, status: 200 });
      assertEquals(headers["cache-control"], "public, max-age=31536000, immutable");
    }
    for (const path of ["/", "/about", "/styles.css", "/robots.txt", "/nothing"]) {
      const { headers } = await ask(path);
      assertEquals(headers["cache-control"], "public, max-age=0, must-revalidate");
    }
  });

  it("has one address for a page, however it is asked for", async () => {
    const spellings = ["//about", "/about//", "///about.html", "/about/index", "//about?x=1"];
    for (const path of [...spellings, "/%61bout", "/%61b%6Fut%2Ehtml?x=1"]) {
      const { status, headers } = await ask(path);
      const location = path.endsWith("?x=1") ? "/about?x=1" : "/about";
      assertEquals([path, status, headers["location"]], [path, 308, location]);
    }
    const old = await ask("/styles.css?a=1&__frsh_c=0&b=2");
    assertEquals([old.status, old.headers["location"]], [307, "/styles.css?a=1&b=2"]);
  });

  it("leads to files by one address, too", async () => {
    for (const path of ["/%69con.svg", "/icon.svg/", "//icon%2esvg"]) {
      const { status, headers } = await ask(path);
      assertEquals([path, status, headers["location"]], [path, 308, "/icon.svg"]);
    }
  });

  it("reads the address alone for a path, whatever the host", async () => {
    const page = await ask("/about");
    for (const host of ["x/evil", "x/../evil?", "x:80/", "", "[::1", "a@b"]) {
      const { status, body } = await ask("/about", { Host: host });
      assertEquals({ host, status }, { host, status: 200 });
      assertEquals(body, page.body);
    }
  });

  it("has no page for a name of any length", async () => {
    const page = await ask("/404");
    for (const length of [100, 255, 256, 1000, 4096, 16_000, 60_000]) {
      for (const path of [`/${"a".repeat(length)}`, `/inspiration/${"b".repeat(length)}.html`]) {
        const { status, body } = await ask(path);
        assertEquals([length, status], [length, 404]);
        assertEquals(body, page.body);
      }
    }
  });

  it("does not mind what stands in a page's query", async () => {
    const plain = await ask("/");
    for (const query of ["?v=1&size=40x30", "?__frsh_c=abc", "?fresh-partial=true", "?x=%zz"]) {
      const answer = await ask(`/${query}`);
      assertEquals(answer.status, 200);
      assertEquals(answer.body, plain.body);
    }
  });

  it("keeps content pages free of script and within 14 KB, styles included", async () => {
    const css = await ask(await stylesheet(), { "Accept-Encoding": "br" });
    const homes = LANGUAGES.map((language) => addressOf({ language, path: "/" }));
    assert(homes.includes("/"));
    for (const path of allPaths().filter((path) => !homes.includes(path))) {
      const html = text(await ask(path));
      assert(!/<script(?! type="application\/ld\+json")/.test(html), path);
      const page = await ask(path, { "Accept-Encoding": "br" });
      // The first piece of a gallery comes in its page; pictures are not counted elsewhere either.
      const [, picture = ""] = /src="data:image\/webp;base64,([^"]+)"/.exec(html) ?? [];
      const bytes = page.body.length + css.body.length - atob(picture).length;
      assert(bytes <= 14_000, `${path} weighs ${bytes} bytes.`);
    }
  });

  it("keeps TensorFlow.js out of the home page's script", async () => {
    const html = text(await ask("/"));
    const waiting = [...html.matchAll(/"(\/_fresh\/js\/[^"]+)"/g)].map(([, path]) => path!);
    const seen = new Set<string>();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { body } = await ask(path);
      const code = new TextDecoder().decode(body);
      assert(!/tensorflow|MathBackendCPU/i.test(code), `${path} holds TensorFlow.js.`);
      // What is imported at once; what is imported when needed has a bracket before its name.
      for (const [, name] of code.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
        waiting.push(new URL(name!, `${site.origin}${path}`).pathname);
      }
    }
    assert(seen.size > 1);
  });

  it("serves the worker as one module beside its parts", async () => {
    const engine = text(await ask("/engine.js"));
    const files = await engineFiles();
    // Those of earlier builds stay for pages that are open.
    const start = files.find((file) =>
      engine === `import".${file}";if(!onmessage)throw Error("It is empty.");\n`
    );
    assertMatch(String(start), /^\/engine\/start-\w+\.js$/);
    for (const file of files) {
      const { status, headers, body } = await ask(file);
      assertEquals({ file, status }, { file, status: 200 });
      assertMatch(String(headers["content-type"]), /javascript/);
      assert(!new TextDecoder().decode(body).includes('"@/lib/'), file);
    }
  });

  it("answers what is under way, then ends, when it is asked to", async () => {
    const other = await startSite();
    const response = await fetch(`${other.origin}/faq`);
    const [{ code, signal }] = await Promise.all([other.stop(), response.text()]);
    assertEquals({ code, signal }, { code: 0, signal: null });
  });

  it("says in a sentence that a port is taken, or that there is no such place", async () => {
    const { port } = new URL(site.origin);
    const refusal = async (env: Record<string, string>) => {
      const { code, stderr } = await new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "lib/site/start.ts"],
        env: { ...env, NO_COLOR: "1" },
        stderr: "piped",
      }).output();
      assertEquals(code, 1);
      return new TextDecoder().decode(stderr);
    };
    const taken = await refusal({ PORT: port, HOSTNAME: "127.0.0.1" });
    assertMatch(taken, new RegExp(`^Port ${port} is taken by .+\\n$`));
    assertMatch(
      await refusal({ PORT: "0", HOSTNAME: "no.such.name.invalid" }),
      /^Cannot listen on "no\.such\.name\.invalid", port 0: .+ HOSTNAME=.+\n$/,
    );
    assertMatch(await refusal({ PORT: "http" }), /^PORT is a number .+ not "http"\.\n$/);
  });
});

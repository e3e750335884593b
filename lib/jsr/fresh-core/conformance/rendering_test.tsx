import { App, createDefine, HttpError, page } from "fresh";
import { asset, assetSrcSet, Head, IS_BROWSER } from "fresh/runtime";
import type { ComponentChildren } from "preact";
import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { answer, ask, bodyOf, errorsDuring, textOf } from "./support.ts";

const define = createDefine<unknown>();

function Document({ Component }: { Component: () => ComponentChildren }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>default</title>
        <meta name="description" content="default" />
        <link rel="stylesheet" href="/styles.css" />
      </head>
      <body>
        <Component />
      </body>
    </html>
  );
}

const withWrapper = (page: () => ComponentChildren) =>
  new App().appWrapper(Document as never).route("/x/*", { component: page as never });

describe("ctx.render", () => {
  it("adds the tags that are missing", async () => {
    const app = new App().get("/", (ctx) => ctx.render(<p>hi</p>)).get(
      "/null",
      (ctx) => ctx.render(null),
    );
    assertEquals(
      await textOf(app, "/"),
      '<!DOCTYPE html><html><head><meta charset="utf-8"/></head><body><p>hi</p></body></html>',
    );
    assertEquals(bodyOf(await textOf(app, "/null")), "");
  });

  it("sets the type, keeps status and headers", async () => {
    const app = new App().get("/", (ctx) =>
      ctx.render(<p>hi</p>, {
        status: 201,
        headers: { "content-type": "text/plain", "x-own": "1" },
      }));
    const { status, headers } = await ask(app, "/");
    assertEquals(
      [status, headers.get("content-type"), headers.get("x-own"), headers.get("link")],
      [201, "text/html; charset=utf-8", "1", null],
    );
  });

  it("throws on what is no vnode", async () => {
    let context: { render(...args: unknown[]): Promise<Response> } | undefined;
    await ask(
      new App().get("/", (ctx) => {
        context = ctx as never;
        return new Response();
      }),
      "/",
    );
    await assertRejects(() => context!.render(), Error, "No arguments");
    await assertRejects(() => context!.render("text"), Error, "Non-JSX");
  });

  it("wraps in layouts, innermost first, and the app wrapper; config leaves them out", async () => {
    const box = (name: string) =>
      define.layout(({ Component }) => (
        <div class={name}>
          <Component />
        </div>
      ));
    const app = new App().appWrapper(Document as never)
      .layout("/", box("outer")).layout("/in", box("inner"))
      .layout("/only", box("only"), { skipInheritedLayouts: true })
      .layout("/bare", box("bare"), { skipAppWrapper: true })
      .get("/in/x", (ctx) => ctx.render(<p />))
      .get("/only/x", (ctx) => ctx.render(<p />))
      .get("/bare/x", (ctx) => ctx.render(<p />))
      .get("/in/none", (ctx) => ctx.render(<p />, {}, { skipInheritedLayouts: true }))
      .route("/in/config", {
        component: () => <p />,
        config: { skipAppWrapper: true, skipInheritedLayouts: true },
      });
    const body = async (path: string) => bodyOf(await textOf(app, path));
    assertEquals(
      await body("/in/x"),
      '<div class="outer"><div class="inner"><p></p></div></div>',
    );
    assertEquals(await body("/only/x"), '<div class="only"><p></p></div>');
    assertStringIncludes(await textOf(app, "/in/x"), '<html lang="en">');
    assertStringIncludes(await textOf(app, "/bare/x"), "<html><head>");
    assertEquals(await body("/in/none"), "<p></p>");
    assertStringIncludes(await textOf(app, "/in/config"), "<html><head>");
  });

  it("lets an error while rendering reach the error page", async () => {
    const app = new App().onError("/", { component: ({ error }) => <p>{String(error)}</p> })
      .route("/", {
        component: () => {
          throw new Error("broken");
        },
      });
    assertStringIncludes(await answer(app, "/"), "500 <!DOCTYPE");
    assertStringIncludes(await textOf(app, "/"), "<p>Error: broken</p>");
  });
});

describe("routes", () => {
  it("a component alone answers every method with empty data", async () => {
    const app = new App().route("/", {
      component: ({ data }) => <p>{JSON.stringify(data)}</p>,
    });
    for (const method of ["GET", "POST", "DELETE"]) {
      assertEquals(bodyOf(await textOf(app, "/", { method })), "<p>{}</p>");
    }
  });

  it("a handler gives data, status and headers to its page", async () => {
    const handler = define.handlers({
      GET: () => page({ name: "x" }, { status: 202, headers: [["x-a", "1"]] }),
      POST: () => ({ data: { name: "y" }, headers: new Headers({ "x-b": "2" }) }),
    });
    const component = define.page<typeof handler>(({ data }) => <b>{data.name}</b>);
    const app = new App().route("/", { handler, component } as never);
    const got = await ask(app, "/");
    assertEquals([got.status, got.headers.get("x-a")], [202, "1"]);
    assertEquals(bodyOf(await got.text()), "<b>x</b>");
    const posted = await ask(app, "/", { method: "POST" });
    assertEquals([posted.status, posted.headers.get("x-b")], [200, "2"]);
    assertEquals((await ask(app, "/", { method: "PUT" })).status, 405);
  });

  it("a handler without GET still shows the component", async () => {
    const app = new App().route("/", {
      handler: { POST: () => new Response("posted") },
      component: ({ data }) => <p>{JSON.stringify(data)}</p>,
    });
    assertEquals(bodyOf(await textOf(app, "/")), "<p>{}</p>");
    assertEquals(await textOf(app, "/", { method: "POST" }), "posted");
  });

  it("a handler that gives nothing is an error", async () => {
    const app = new App().route("/", { handler: () => undefined as never });
    const logged = await errorsDuring(async () => {
      assertEquals(await answer(app, "/"), "500 Internal server error");
    });
    assert(logged[0] instanceof TypeError);
  });

  it("async pages, layouts and wrappers are awaited and may answer themselves", async () => {
    const app = new App()
      .route("/page", { component: (async () => await Promise.resolve(<i>later</i>)) as never })
      .route("/answer", {
        component: (async () => await Promise.resolve(new Response("early"))) as never,
      });
    assertEquals(bodyOf(await textOf(app, "/page")), "<i>later</i>");
    assertEquals(await textOf(app, "/answer"), "early");
    const wrapped = new App().appWrapper(
      (async (ctx: { Component: () => ComponentChildren; state: unknown }) => {
        await Promise.resolve();
        return (
          <html>
            <body>
              <ctx.Component />
            </body>
          </html>
        );
      }) as never,
    ).get("/", (ctx) => ctx.render(<u>in</u>));
    assertEquals(bodyOf(await textOf(wrapped, "/")), "<u>in</u>");
  });

  it("notFound with a component alone answers 200; with a handler what that says", async () => {
    const quirk = new App().notFound({ component: () => <p>none</p> });
    assertEquals((await ask(quirk, "/x")).status, 200);
    const right = new App().notFound({
      handler: () => page(undefined, { status: 404 }),
      component: () => <p>none</p>,
    });
    assertEquals((await ask(right, "/x")).status, 404);
  });

  it("an error page gets the error's status, and keeps the layout of its segment", async () => {
    const app = new App().layout(
      "/",
      define.layout(({ Component }) => (
        <main>
          <Component />
        </main>
      )),
    ).onError("/", {
      component: ({ error }) => <p>{(error as HttpError).status}</p>,
    }).get("/", () => {
      throw new HttpError(403);
    });
    const response = await ask(app, "/");
    assertEquals(response.status, 403);
    assertEquals(bodyOf(await response.text()), "<main><p>403</p></main>");
  });

  it("pages get props of the request", async () => {
    let seen: Record<string, unknown> = {};
    const app = new App<{ user?: string }>().use((ctx) => {
      ctx.state.user = "me";
      return ctx.next();
    }).route("/u/:id", {
      component: (props) => {
        seen = props as never;
        return null;
      },
    });
    await ask(app, "/u/7?x=1");
    assertEquals(Object.keys(seen).sort(), [
      ...["Component", "config", "data", "error", "info", "isPartial", "params"],
      ...["req", "route", "state", "url"],
    ]);
    assertEquals([seen.state, seen.error, seen.route], [{ user: "me" }, null, "/u/:id"]);
    assertEquals((seen.params as { id: string }).id, "7");
  });
});

describe("<Head>", () => {
  const headOf = async (page: () => ComponentChildren) =>
    /<head>(.*)<\/head>/s.exec(await textOf(withWrapper(page), "/x/y"))?.[1];
  const rest = '<link rel="stylesheet" href="/styles.css"/>';

  it("replaces what has the same key in place and appends the others", async () => {
    assertEquals(
      await headOf(() => (
        <Head>
          <title>page</title>
          <meta name="description" content="page" />
          <meta name="new" content="1" />
        </Head>
      )),
      `<meta charset="utf-8"/><title>page</title><meta name="description" content="page"/>${rest}<meta name="new" content="1"/>`,
    );
  });

  it("a link replaces the one with the same rel, unless it has a key", async () => {
    const css = (key?: string) => () => (
      <Head>
        <link rel="stylesheet" href="/page.css" key={key} />
      </Head>
    );
    const replaced = await headOf(css());
    assertStringIncludes(replaced!, "/page.css");
    assert(!replaced!.includes("/styles.css"));
    assertStringIncludes((await headOf(css("own")))!, rest);
    assertStringIncludes((await headOf(css("own")))!, 'href="/page.css" data-key="own"');
  });

  it("the last of equal keys wins", async () => {
    const head = await headOf(() => (
      <>
        <Head>
          <meta property="og:image" content="1" />
        </Head>
        <Head>
          <meta property="og:image" content="2" />
        </Head>
      </>
    ));
    assert(!head!.includes('content="1"'));
    assertStringIncludes(head!, '<meta property="og:image" content="2"/>');
  });
});

describe("what rendering adds", () => {
  const links = async (path: string, hrefs: string[]) => {
    const app = withWrapper(() => hrefs.map((href) => <a href={href}>x</a>));
    return bodyOf(await textOf(app, path)).replaceAll(">x</a>", "").replaceAll(
      / data-frsh-key="[^"]*"/g,
      "",
    ).split("<a ").slice(1);
  };
  const CURRENT = ' data-current="true" aria-current="page"';
  const ABOVE = ' data-ancestor="true" aria-current="true"';

  it("marks links to here and above", async () => {
    assertEquals(await links("/x/a", ["/x/a", "/x/a/", "/x", "/", "/x/ab", "x/a", "/x/a?q=1"]), [
      `href="/x/a"${CURRENT}`,
      `href="/x/a/"${CURRENT}`,
      `href="/x"${ABOVE}`,
      `href="/"${ABOVE}`,
      'href="/x/ab"',
      'href="x/a"',
      `href="/x/a?q=1"${ABOVE}`,
    ]);
  });

  it("leaves an own aria-current and full URLs alone", async () => {
    const app = withWrapper(() => (
      <p>
        <a href="/x/a" aria-current="step">x</a>
        <a href="http://localhost/x/a">x</a>
      </p>
    ));
    assertEquals(
      bodyOf(await textOf(app, "/x/a")),
      '<p><a href="/x/a" aria-current="step">x</a><a href="http://localhost/x/a">x</a></p>',
    );
  });

  it("adds the build id to images, not to other elements", async () => {
    const app = withWrapper(() => (
      <p>
        <img src="/a.png" srcset="/a.png 1x, /b.png 2x" />
        <source srcset="/c.png" />
        <img src="/d.png" data-fresh-disable-lock />
        <img src="https://x.y/e.png" />
        <link href="/f.css" />
      </p>
    ));
    const id = /__frsh_c=(\w+)/.exec(asset("/x"))![1];
    const body = bodyOf(await textOf(app, "/x/a")).replaceAll(`__frsh_c=${id}`, "ID");
    assertStringIncludes(body, '<img src="/a.png?ID" srcset="/a.png?ID 1x, /b.png?ID 2x"/>');
    assertStringIncludes(body, '<source srcset="/c.png?ID"/>');
    assertStringIncludes(body, '<img src="/d.png" data-fresh-disable-lock');
    assertStringIncludes(body, '<img src="https://x.y/e.png"/>');
    assertStringIncludes(body, '<link href="/f.css"/>');
  });

  it("gives scripts and styles of a page one nonce, new for each request", async () => {
    const app = withWrapper(() => (
      <p>
        <script src="/a.js" />
        <style>{"p{}"}</style>
      </p>
    ));
    const nonces = async () =>
      [...(await textOf(app, "/x/a")).matchAll(/nonce="([0-9a-f]{32})"/g)].map((match) => match[1]);
    const first = await nonces();
    assertEquals([first.length, first[0] === first[1]], [2, true]);
    assert(first[0] !== (await nonces())[0]);
  });

  it("keeps keys of elements and components", async () => {
    const Item = ({ text }: { text: string }) => <li>{text}</li>;
    const app = withWrapper(() => (
      <ul>
        <li key="a&quot;<">1</li>
        {["x:y"].map((key) => <Item key={key} text="2" />)}
      </ul>
    ));
    assertEquals(
      bodyOf(await textOf(app, "/x/a")),
      '<ul><li data-frsh-key="a&quot;&lt;">1</li><!--frsh:key:x_y--><li>2</li><!--/frsh:key--></ul>',
    );
  });

  it("asset() and assetSrcSet() add the build id to what is from this root", () => {
    assertMatch(asset("/a?b=1#c"), /^\/a\?b=1&__frsh_c=[0-9a-f]{40}#c$/);
    for (const other of ["a.png", "//x.y/a", "https://x.y/a", asset("/a")]) {
      assertEquals(asset(other), other);
    }
    assertEquals(assetSrcSet("/a 1x,  b 2x"), `${asset("/a")} 1x,  b 2x`);
    assertEquals(assetSrcSet("/a(1) 1x"), "/a(1) 1x");
    assertEquals(IS_BROWSER, false);
  });
});

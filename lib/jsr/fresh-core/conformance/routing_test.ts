import { App, HttpError, trailingSlashes } from "fresh";
import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { answer, ask, errorsDuring, textOf } from "./support.ts";

const say = (text: string) => () => new Response(text);
const params = (ctx: { params: Record<string, string> }) => Response.json(ctx.params);

describe("patterns", () => {
  const app = new App()
    .get("/fix:any", say("dynamic"))
    .get("/fixed", say("static"))
    .get("/a/:id", params)
    .get("/x/*", params)
    .get("/o{/:y}?", params)
    .get("/p/:rest*", params)
    .get("/a/:other", say("never"))
    .post("/only/:post", say("post"))
    .get("/only/:get", say("hidden"));

  const cases: [string, string][] = [
    ["/fixed", "200 static"],
    ["/fixed/", "200 static"],
    ["/fixes", "200 dynamic"],
    ["/FIXED", "404 Not Found"],
    ["/a/1", '200 {"id":"1"}'],
    ["/a/1/", "404 Not Found"],
    ["//a///1", '200 {"id":"1"}'],
    ["/a/%20x%2Fy", '200 {"id":" x%2Fy"}'],
    ["/x/y/z", '200 {"0":"y/z"}'],
    ["/o", '200 {"y":""}'],
    ["/o/1", '200 {"y":"1"}'],
    ["/p", '200 {"rest":""}'],
    ["/p/1/2", '200 {"rest":"1/2"}'],
    ["/only/x", "405 Method Not Allowed"],
    ["/none/at/all", "404 Not Found"],
  ];
  for (const [path, expected] of cases) {
    it(`${path} -> ${expected}`, async () => assertEquals(await answer(app, path), expected));
  }

  it("rejects on a broken escape in a parameter", async () => {
    await assertRejects(() => ask(app, "/a/%zz"), URIError);
  });

  it("gives parameters without a prototype, and the pattern", async () => {
    let seen: unknown;
    const app = new App().get("/a/:id", (ctx) => {
      seen = [Object.getPrototypeOf(ctx.params), ctx.route, ctx.url.pathname];
      return new Response();
    });
    await ask(app, "/a/1");
    assertEquals(seen, [null, "/a/:id", "/a/1"]);
  });

  it("puts a base path before routes, not before redirects", async () => {
    const app = new App({ basePath: "/base" }).get("/", say("home")).get(
      "/r",
      (ctx) => ctx.redirect("/a"),
    );
    assertEquals(await answer(app, "/base"), "200 home");
    assertEquals(await answer(app, "/"), "404 Not Found");
    assertEquals((await ask(app, "/base/r")).headers.get("location"), "/a");
  });
});

describe("methods", () => {
  const app = new App()
    .get("/", say("get"))
    .post("/", say("post"))
    .get("/", say("second"))
    .all("/all", (ctx) => new Response(ctx.req.method));

  it("HEAD runs GET without the body", async () => {
    const response = await ask(app, "/", { method: "HEAD" });
    assertEquals([response.status, await response.text()], [200, ""]);
  });
  it("OPTIONS tells what is registered", async () => {
    const response = await ask(app, "/", { method: "OPTIONS" });
    assertEquals([response.status, response.headers.get("allow")], [204, "GET, POST"]);
  });
  it("another method is 405", async () => {
    assertEquals(await answer(app, "/", { method: "DELETE" }), "405 Method Not Allowed");
  });
  it("the first handler of a path and method stays", async () => {
    assertEquals(await textOf(app, "/"), "get");
  });
  it("all() answers every method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      assertEquals(await textOf(app, "/all", { method }), method);
    }
  });
});

describe("middlewares", () => {
  const log = (list: string[], name: string) => async (ctx: { next(): Promise<Response> }) => {
    list.push(name);
    const response = await ctx.next();
    list.push(`/${name}`);
    return response;
  };

  it("run from the root down, in order of registration, around the handler", async () => {
    const seen: string[] = [];
    const app = new App().use(log(seen, "1"), log(seen, "2")).use("/a", log(seen, "a")).use(
      "/",
      log(seen, "3"),
    ).get("/a/b", log(seen, "own") as never, say("x"));
    await ask(app, "/a/b");
    assertEquals(seen, ["1", "2", "3", "a", "own", "/own", "/a", "/3", "/2", "/1"]);
  });

  it("belong to patterns, not to URLs", async () => {
    const seen: string[] = [];
    const app = new App().use("/admin", log(seen, "admin")).use("/a/:id", log(seen, "id"))
      .use("/w/*", log(seen, "star"))
      .get("/admin", say("1")).get("/admin/z", say("2")).get("/administrator", say("3"))
      .get("/a/b", say("4")).get("/w/x", say("5"));
    const runs = async (path: string) => {
      seen.length = 0;
      await ask(app, path);
      return seen.length > 0;
    };
    const paths = ["/admin", "/admin/z", "/administrator", "/admin/none", "/a/b", "/w/x"];
    const result = [];
    for (const path of paths) result.push(await runs(path));
    assertEquals(result, [true, true, false, false, false, false]);
  });

  it("do not apply to routes registered before, but to what no route matches", async () => {
    const seen: string[] = [];
    const app = new App().get("/early", say("early")).use(log(seen, "late"));
    await ask(app, "/early");
    assertEquals(seen, []);
    await ask(app, "/none");
    assertEquals(seen, ["late"]);
  });

  it("may be loaded on the first request", async () => {
    let loads = 0;
    const app = new App().get("/", () => {
      loads++;
      return Promise.resolve(say("lazy")) as never;
    });
    const handler = app.handler();
    const text = async () => await (await handler(new Request("http://localhost/"))).text();
    assertEquals([await text(), await text(), loads], ["lazy", "lazy", 1]);
  });

  it("a second next() falls to the end", async () => {
    const app = new App().use(async (ctx) => {
      await ctx.next();
      return ctx.next();
    }).get("/", (ctx) => ctx.next()).notFound(say("tail"));
    assertEquals(await textOf(app, "/"), "tail");
  });

  it("share a state that is new for each request", async () => {
    const app = new App<{ n?: number }>().use((ctx) => {
      ctx.state.n = (ctx.state.n ?? 0) + 1;
      return ctx.next();
    }).get("/", (ctx) => Response.json(ctx.state));
    await ask(app, "/");
    assertEquals(await textOf(app, "/"), '{"n":1}');
  });

  it("trailingSlashes redirects", async () => {
    const never = new App().use(trailingSlashes("never")).get("/a", say("a"));
    const always = new App().use(trailingSlashes("always")).get("/a", say("a"));
    const to = async (app: App<unknown>, path: string) =>
      (await ask(app, path)).headers.get("location");
    assertEquals(await to(never, "/a/?q=1"), "/a?q=1");
    assertEquals(await to(always, "/a?q=1"), "/a/?q=1");
    assertEquals(await to(never, "/"), null);
  });
});

describe("errors", () => {
  const boom = () => {
    throw new Error("secret");
  };

  it("become plain text, without the message of unknown ones, and are logged", async () => {
    const app = new App().get("/boom", boom).get("/teapot", () => {
      throw new HttpError(418, "short and stout");
    }).get("/gone", () => {
      throw new HttpError(410);
    }).get("/none", () => undefined as never);
    const logged = await errorsDuring(async () => {
      assertEquals(await answer(app, "/boom"), "500 Internal server error");
      assertEquals(await answer(app, "/teapot"), "418 short and stout");
      assertEquals(await answer(app, "/gone"), "410 Gone");
      assertEquals(await answer(app, "/none"), "500 Internal server error");
    });
    assertEquals(logged.length, 2);
    assertStringIncludes(String(logged[1]), 'Expected a "Response" instance');
  });

  it("HttpError has status, name and an empty message", () => {
    const error = new HttpError(404);
    assertEquals([error.status, error.name, error.message], [404, "HttpError", ""]);
    const cause = new Error("why");
    assertEquals(new HttpError(500, "x", { cause }).cause, cause);
  });

  it("reach the nearest boundary, with their status", async () => {
    const tell = (name: string) => ({ handler: (ctx: { error: unknown }) => tellOf(name, ctx) });
    const tellOf = (name: string, ctx: { error: unknown }) =>
      new Response(`${name} ${ctx.error}`, { status: 500 });
    const app = new App().onError("/", tell("root")).onError("/in", tell("inner"))
      .get("/boom", boom).get("/in/boom", boom);
    const logged = await errorsDuring(async () => {
      assertEquals(await answer(app, "/boom"), "500 root Error: secret");
      assertEquals(await answer(app, "/in/boom"), "500 inner Error: secret");
      assertEquals(await answer(app, "/none"), "500 root null");
    });
    assertEquals(logged, []);
  });

  it("answer outside of their own segment's middlewares", async () => {
    const add = (name: string) => async (ctx: { next(): Promise<Response> }) => {
      const response = await ctx.next();
      response.headers.set(name, "1");
      return response;
    };
    const app = new App().use(add("root")).use("/in", add("in"))
      .onError("/", say("root")).onError("/in", say("in"))
      .get("/boom", boom).get("/in/boom", boom);
    const headers = async (path: string) => {
      const found = (await ask(app, path)).headers;
      return [found.get("root"), found.get("in")];
    };
    assertEquals(await headers("/boom"), [null, null]);
    assertEquals(await headers("/in/boom"), ["1", null]);
  });

  it("notFound takes every thrown 404, before any boundary", async () => {
    const app = new App().onError("/", say("error")).notFound((ctx) =>
      new Response(`none ${ctx.error instanceof HttpError}`, { status: 404 })
    ).get("/thrown", () => {
      throw new HttpError(404);
    }).get("/returned", () => new Response("own", { status: 404 })).get("/boom", boom);
    assertEquals(await answer(app, "/thrown"), "404 none true");
    assertEquals(await answer(app, "/returned"), "404 own");
    assertEquals(await answer(app, "/nowhere"), "404 none false");
    assertEquals(await answer(app, "/boom"), "200 error");
  });

  it("can be caught by a middleware first", async () => {
    const app = new App().use(async (ctx) => {
      try {
        return await ctx.next();
      } catch (error) {
        return new Response((error as Error).message);
      }
    }).onError("/", say("page")).get("/boom", boom);
    assertEquals(await textOf(app, "/boom"), "secret");
  });
});

describe("redirect", () => {
  const cases: [string, string][] = [
    ["/a", "/a"],
    ["//evil.com", "/evil.com"],
    ["/a//b?x=//c#//d", "/a/b?x=//c#//d"],
    ["https://a.b//c", "https://a.b//c"],
    ["next", "next"],
    ["/", "/"],
  ];
  for (const [from, to] of cases) {
    it(`${from} -> ${to}`, async () => {
      const app = new App().get("/", (ctx) => {
        const response = ctx.redirect(from);
        response.headers.set("x-later", "1");
        return response;
      });
      const { status, headers } = await ask(app, "/");
      assertEquals([status, headers.get("location"), headers.get("x-later")], [302, to, "1"]);
    });
  }
  it("takes another status", async () => {
    const app = new App().get("/", (ctx) => ctx.redirect("/x", 308));
    assertEquals((await ask(app, "/")).status, 308);
  });
  it("text, html and json set their types", async () => {
    const app = new App().get("/t", (ctx) => ctx.text("a")).get("/h", (ctx) => ctx.html("<p>"))
      .get("/j", (ctx) => ctx.json({ a: 1 }, { status: 201 }));
    const type = async (path: string) => (await ask(app, path)).headers.get("content-type");
    assertEquals(await type("/t"), "text/plain;charset=UTF-8");
    assertEquals(await type("/h"), "text/html; charset=utf-8");
    assertEquals([await type("/j"), await answer(app, "/j")], ["application/json", '201 {"a":1}']);
  });
});

import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";

/** Asks an app for a path of `http://localhost`. */
export function ask<State>(app: App<State>, path: string, init?: RequestInit): Promise<Response> {
  return app.handler()(new Request(`http://localhost${path}`, init));
}

export async function textOf<State>(
  app: App<State>,
  path: string,
  init?: RequestInit,
): Promise<string> {
  return await (await ask(app, path, init)).text();
}

/** Status and body in one line. */
export async function answer<State>(
  app: App<State>,
  path: string,
  init?: RequestInit,
): Promise<string> {
  const response = await ask(app, path, init);
  return `${response.status} ${await response.text()}`;
}

/** What stands inside of `<body>`. */
export function bodyOf(html: string): string {
  return /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? html;
}

/** Writes a project below the git-ignored build folder, so that it shares the project's packages. */
export async function project(files: Record<string, string>): Promise<string> {
  await Deno.mkdir("_fresh", { recursive: true });
  const root = await Deno.makeTempDir({ dir: `${Deno.cwd()}/_fresh`, prefix: "conformance-" });
  for (const [path, text] of Object.entries(files)) {
    const target = `${root}/${path}`;
    await Deno.mkdir(target.slice(0, target.lastIndexOf("/")), { recursive: true });
    await Deno.writeTextFile(target, text);
  }
  return root;
}

/** Builds such a project in memory and runs `test` with an app of its files. */
export async function withSite(
  files: Record<string, string>,
  test: (app: App<unknown>, root: string) => Promise<void>,
  app: App<unknown> = new App().use(staticFiles()).fsRoutes(),
  prepare: (builder: Builder) => void = () => {},
): Promise<void> {
  const root = await project(files);
  try {
    const builder = new Builder({ root });
    prepare(builder);
    (await builder.build({ snapshot: "memory" }))(app);
    await test(app, root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Runs `fn` and returns what went to `console.error` meanwhile. */
export async function errorsDuring(fn: () => Promise<unknown>): Promise<unknown[]> {
  const original = console.error;
  const logged: unknown[] = [];
  console.error = (...args) => void logged.push(args[0]);
  try {
    await fn();
  } finally {
    console.error = original;
  }
  return logged;
}

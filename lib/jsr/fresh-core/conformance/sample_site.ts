import { App, staticFiles } from "fresh";
import { Builder } from "fresh/dev";

/** Sends a request to a site; paths are those of `http://localhost`. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

type Prepare = (builder: Builder) => void;

/** Writes files below an ignored folder, where they share the project's packages, for the time of `visit`. */
export async function withProject<T>(
  files: Readonly<Record<string, string>>,
  visit: (root: string) => Promise<T>,
): Promise<T> {
  await Deno.mkdir(".cache", { recursive: true });
  const root = await Deno.makeTempDir({ dir: `${Deno.cwd()}/.cache`, prefix: "sample-" });
  try {
    for (const [path, text] of Object.entries(files)) {
      const target = `${root}/${path}`;
      await Deno.mkdir(target.slice(0, target.lastIndexOf("/")), { recursive: true });
      await Deno.writeTextFile(target, text);
    }
    return await visit(root);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/** Builds a site of these files in memory and lets `visit` ask it. */
export function withSite<T>(
  files: Readonly<Record<string, string>>,
  visit: (ask: Ask) => Promise<T>,
  prepare: Prepare = () => {},
): Promise<T> {
  return withProject(files, async (root) => {
    const app = new App().use(staticFiles()).fsRoutes();
    const builder = new Builder({ root });
    prepare(builder);
    (await builder.build({ snapshot: "memory" }))(app);
    const handler = app.handler();
    return await visit((path, init) => handler(new Request(`http://localhost${path}`, init)));
  });
}

/** Status and body in one line. */
export async function answer(ask: Ask, path: string, init?: RequestInit): Promise<string> {
  const response = await ask(path, init);
  return `${response.status} ${await response.text()}`;
}

/** What stands in an element of a page; nonces and build ids have fixed names there. */
export async function inside(tag: string, ask: Ask, path: string): Promise<string> {
  const html = await (await ask(path)).text();
  return (new RegExp(`<${tag}[^>]*>(.*)</${tag}>`, "s").exec(html)?.[1] ?? html)
    .replaceAll(/nonce="[0-9a-f]{32}"/g, "nonce")
    .replaceAll(/(__frsh_c=|_fresh\/js\/)[0-9a-f]{40}/g, "$1ID");
}

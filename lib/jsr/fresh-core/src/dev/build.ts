import { basename, extname } from "node:path";
import { BUILD_ID } from "../build_id.ts";
import { UniqueNames } from "../unique_names.ts";
import { bundle, clientPath } from "./bundle.ts";
import type { RouteFile } from "./crawl.ts";
import { readProject } from "./project.ts";

/** What building finds and makes, apart from static files. */
export interface Build {
  readonly clientEntry: string;
  readonly scripts: readonly Script[];
  readonly islands: readonly BuiltIsland[];
  readonly routes: readonly RouteFile[];
}

export interface Script {
  readonly url: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly hash: string | null;
}

export interface BuiltIsland {
  readonly name: string;
  /** The source file. */
  readonly path: string;
  /** Its script. */
  readonly url: string;
}

/** The path that scripts of this build are served below. */
export function scriptPrefix(): string {
  return `/_fresh/js/${BUILD_ID}/`;
}

export function clientEntry(): string {
  return `${scriptPrefix()}fresh-runtime.js`;
}

/** Bundles the client and every island. */
export async function makeBuild(
  options: {
    root: string;
    target: string | string[];
    dev: boolean;
    islands: Iterable<string>;
    routes: readonly RouteFile[];
  },
): Promise<Build> {
  const { root, target, dev, routes } = options;
  const project = await readProject(root);
  const prefix = scriptPrefix();
  const names = new UniqueNames();
  const islands = [...options.islands].map((path) => {
    const name = names.take(nameOf(path));
    return { name, path, url: `${prefix}${name}.js` };
  });
  const entries = Object.fromEntries(
    islands.map(({ name, path }) => [name, path]),
  );
  const files = await bundle(
    { "fresh-runtime": clientPath(dev), ...entries },
    { root, target, dev, project },
  );
  const scripts = files.map(({ name, content, hash }) => ({
    url: prefix + name,
    content,
    hash,
  }));
  return { clientEntry: clientEntry(), scripts, islands, routes };
}

/** A file's name as an identifier. */
function nameOf(path: string): string {
  return basename(path, extname(path)).replaceAll(
    /^[^a-z_$]|[^a-z0-9_$]/gi,
    "_",
  )
    .replaceAll(/_{2,}/g, "_");
}

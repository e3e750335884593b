import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { IslandPreparer } from "../server/island_preparer.ts";
import type { BuildCache, FsModule, FsRoute, IslandRegistry, StaticFile } from "../types.ts";
import type { Build } from "./build.ts";
import { toUrlPath } from "./files.ts";
import { contentTypeOf } from "./media_types.ts";
import type { OutputFile } from "./transform.ts";

/** A site built in memory, for development and tests: static files are read when asked for. */
export class MemoryBuildCache<State> implements BuildCache<State> {
  readonly islands: IslandRegistry = new Map();
  #routes: FsRoute<State>[] = [];
  #files = new Map<
    string,
    { content: Uint8Array<ArrayBuffer>; hash: string | null }
  >();

  constructor(
    readonly root: string,
    readonly clientEntry: string,
    readonly dev: boolean,
    private readonly staticDirs: readonly string[],
    private readonly transform: (path: string) => Promise<OutputFile[] | null>,
  ) {}

  /** Takes the scripts and loads islands and routes. */
  async load({ scripts, islands, routes }: Build): Promise<void> {
    for (const { url, content, hash } of scripts) {
      this.#files.set(url, { content, hash });
    }
    const preparer = new IslandPreparer();
    for (const { path, url, name } of islands) {
      preparer.prepare(this.islands, await import(toHref(path)), url, name, []);
    }
    this.#routes = await loadRoutes(routes);
  }

  async loadRoutes(routes: Build["routes"]): Promise<void> {
    this.#routes = await loadRoutes(routes);
  }

  getRoutes(): readonly FsRoute<State>[] {
    return this.#routes;
  }

  async readFile(pathname: string): Promise<StaticFile | null> {
    const known = this.#files.get(pathname);
    if (known) return toStaticFile(pathname, known.content, known.hash);
    for (const dir of this.staticDirs) {
      const path = join(dir, decodeURIComponent(pathname));
      if (relative(dir, path).startsWith("..")) continue;
      const isFile = (await Deno.stat(path).catch(() => null))?.isFile;
      if (!isFile) continue;
      const outputs = await this.transform(path);
      if (!outputs) {
        return toStaticFile(pathname, await Deno.readFile(path), null);
      }
      for (const output of outputs) {
        const url = toUrlPath(relative(dir, output.path));
        this.#files.set(url, { content: output.content, hash: null });
      }
      const made = this.#files.get(pathname);
      if (made) return toStaticFile(pathname, made.content, null);
    }
    return null;
  }
}

function toStaticFile(
  path: string,
  readable: Uint8Array<ArrayBuffer>,
  hash: string | null,
): StaticFile {
  const contentType = contentTypeOf(path);
  return {
    readable,
    hash,
    contentType,
    size: readable.byteLength,
    close: () => {},
  };
}

function toHref(path: string): string {
  return /^[a-z]{2,}:/.test(path) ? path : pathToFileURL(path).href;
}

function loadRoutes<State>(files: Build["routes"]): Promise<FsRoute<State>[]> {
  return Promise.all(files.map(async (file) => {
    const load = (): Promise<FsModule<State>> => import(toHref(file.path));
    return { ...file, mod: file.lazy ? load : await load() };
  }));
}

import { createHash } from "node:crypto";
import { join } from "node:path";
import type { ComponentType } from "preact";
import { setBuildId } from "../build_id.ts";
import type { StaticFile } from "../static_file.ts";
import type { BuildCache, FsRoute, IslandRegistry } from "../types.ts";

const source = Deno.env.get("DENO_DEPLOYMENT_ID") || Deno.env.get("GITHUB_SHA") ||
  Deno.env.get("CI_COMMIT_SHA") || crypto.randomUUID();
setBuildId(createHash("sha1").update(source).digest("hex"));

/** What the generated `snapshot.js` exports. */
export interface Snapshot<State> {
  version: string;
  clientEntry: string;
  islands: IslandRegistry;
  fsRoutes: FsRoute<State>[];
  /** By URL path; `filePath` is relative to the project. */
  staticFiles: Map<string, { filePath: string; hash: string; contentType: string }>;
}

/** A site built to disk. */
export class ProdBuildCache<State> implements BuildCache<State> {
  readonly islands: IslandRegistry;
  readonly clientEntry: string;
  readonly dev = false;

  constructor(readonly root: string, private readonly snapshot: Snapshot<State>) {
    setBuildId(snapshot.version);
    this.islands = snapshot.islands;
    this.clientEntry = snapshot.clientEntry;
  }

  getRoutes(): readonly FsRoute<State>[] {
    return this.snapshot.fsRoutes;
  }

  async readFile(pathname: string): Promise<StaticFile | null> {
    const found = this.snapshot.staticFiles.get(pathname);
    if (!found) return null;
    return { ...found, content: await Deno.readFile(join(this.root, found.filePath)) };
  }
}

/** Gives every component that an island file exports its name on the page. */
export function registerIslands(
  registry: IslandRegistry,
  mod: Record<string, unknown>,
  file: string,
  defaultName: string,
): void {
  for (const [exportName, value] of Object.entries(mod)) {
    const name = exportName === "default" ? defaultName : exportName;
    if (typeof value === "function") {
      registry.set(value as ComponentType, { file, name, exportName });
    }
  }
}

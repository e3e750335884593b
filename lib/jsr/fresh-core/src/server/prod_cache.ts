import { join } from "node:path";
import { setBuildId } from "../build_id.ts";
import type { BuildCache, FsRoute, IslandRegistry, StaticFile } from "../types.ts";

/** What the generated `snapshot.js` exports. */
export interface Snapshot<State> {
  version: string;
  clientEntry: string;
  islands: IslandRegistry;
  fsRoutes: FsRoute<State>[];
  /** By URL path; `filePath` is relative to the project. */
  staticFiles: Map<
    string,
    { filePath: string; hash: string; contentType: string }
  >;
}

/** A site built to disk. */
export class ProdBuildCache<State> implements BuildCache<State> {
  readonly islands: IslandRegistry;
  readonly clientEntry: string;
  readonly dev = false;

  constructor(
    readonly root: string,
    private readonly snapshot: Snapshot<State>,
  ) {
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
    const file = await Deno.open(join(this.root, found.filePath));
    const { size } = await file.stat();
    return {
      ...found,
      size,
      readable: file.readable,
      close: () => file.close(),
    };
  }
}

import { dirname, join } from "node:path";

/** What the build takes from the project's `deno.json`. */
export interface ProjectConfig {
  /** The folder of that file. */
  readonly dir: string;
  readonly imports: Readonly<Record<string, string>>;
  readonly jsxImportSource: string;
}

interface DenoJson {
  imports?: Record<string, string>;
  compilerOptions?: {
    jsx?: string;
    jsxImportSource?: string;
    jsxPrecompileSkipElements?: string[];
  };
}

/** Elements that must reach the renderer as vnodes, because it changes them. */
const NEEDED = "a img source body html head title meta script link style base noscript template"
  .split(" ");

/**
 * Reads the nearest `deno.json` with compiler options, from `root` upwards.
 *
 * @throws {Error} if there is none or if its JSX options do not suit.
 */
export async function readProject(root: string): Promise<ProjectConfig> {
  for (let dir = root;; dir = dirname(dir)) {
    const path = join(dir, "deno.json");
    const config = await readJson(path);
    if (config?.compilerOptions) return check(config, dir, path);
    if (dirname(dir) === dir) {
      throw new Error(
        `Could not find a deno.json with "compilerOptions" in ${root} or above.`,
      );
    }
  }
}

async function readJson(path: string): Promise<DenoJson | null> {
  try {
    return JSON.parse(await Deno.readTextFile(path));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function check(
  { imports = {}, compilerOptions }: DenoJson,
  dir: string,
  path: string,
) {
  const { jsx, jsxImportSource, jsxPrecompileSkipElements: skipped = [] } = compilerOptions ?? {};
  if (!jsxImportSource) {
    throw new Error(
      `Option compilerOptions > jsxImportSource not set in: ${path}`,
    );
  }
  const missing = NEEDED.filter((name) => !skipped.includes(name));
  if (jsx === "precompile" && missing.length > 0) {
    throw new Error(
      `Expected option compilerOptions > jsxPrecompileSkipElements to contain ${
        missing.join(", ")
      }`,
    );
  }
  return { dir, imports, jsxImportSource };
}

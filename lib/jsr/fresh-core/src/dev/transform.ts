import { matchesGlob } from "node:path";
import { asset } from "../runtime/asset.ts";

export type TransformMode = "development" | "production";

/** Which static files a transform is for. */
export interface OnTransformOptions {
  pluginName: string;
  /** Tested against the absolute path. */
  filter: RegExp;
  /** Paths left out: globs, parts of a path or patterns. */
  exclude?: (string | RegExp)[];
}

export interface OnTransformArgs {
  path: string;
  target: string | string[];
  text: string;
  content: Uint8Array;
  mode: TransformMode;
  root: string;
}

export interface OnTransformResult {
  content: string | Uint8Array;
  /** Where it is written, if not in the place of the source. */
  path?: string;
  map?: string | Uint8Array;
}

type Results =
  | void
  | OnTransformResult
  | (OnTransformResult & { path: string })[];
export type TransformFn = (args: OnTransformArgs) => Results | Promise<Results>;

export interface OutputFile {
  path: string;
  content: Uint8Array<ArrayBuffer>;
}

interface Job extends OutputFile {
  changed: boolean;
}

/** Passes static files through the functions registered for them. */
export class Transformer {
  #transforms: { options: OnTransformOptions; fn: TransformFn }[] = [];

  add(options: OnTransformOptions, fn: TransformFn): void {
    this.#transforms.push({ options, fn });
  }

  /** What a file turns into, or null if nothing is registered for it. */
  async run(
    path: string,
    config: Pick<OnTransformArgs, "mode" | "target" | "root">,
  ): Promise<OutputFile[] | null> {
    if (!this.#transforms.some(({ options }) => applies(options, path))) {
      return null;
    }
    const jobs: Job[] = [{
      path,
      content: await Deno.readFile(path),
      changed: false,
    }];
    const done: Job[] = [];
    for (let job = jobs.pop(); job; job = jobs.pop()) {
      if (done.some((other) => other.path === job.path)) continue;
      for (const { options, fn } of this.#transforms) {
        if (!applies(options, job.path)) continue;
        const { content } = job;
        const text = () => new TextDecoder().decode(content);
        const results = await fn({
          ...config,
          path: job.path,
          content,
          get text() {
            return text();
          },
        });
        if (Array.isArray(results)) {
          results.forEach((result) => this.#take(result, job, jobs));
        } else if (results) {
          job.content = toBytes(results.content);
          job.path = results.path ?? job.path;
          job.changed = true;
        }
      }
      done.push(job);
    }
    const changed = done.filter((job) => job.changed);
    return changed.length > 0 ? changed : null;
  }

  #take(
    { path, content }: OnTransformResult & { path: string },
    job: Job,
    jobs: Job[],
  ): void {
    if (path === undefined) {
      throw new TypeError(
        'Set ".path" on each of several results of a transform.',
      );
    }
    const target = job.path === path ? job : jobs.find((other) => other.path === path);
    if (target) {
      Object.assign(target, { content: toBytes(content), changed: true });
    } else jobs.push({ path, content: toBytes(content), changed: true });
  }
}

function applies(
  { filter, exclude = [] }: OnTransformOptions,
  path: string,
): boolean {
  filter.lastIndex = 0;
  return filter.test(path) &&
    !exclude.some((rule) =>
      typeof rule === "string" ? path.includes(rule) || matchesGlob(path, rule) : rule.test(path)
    );
}

function toBytes(content: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof content === "string"
    ? new TextEncoder().encode(content)
    : content as Uint8Array<ArrayBuffer>;
}

/** Gives the build id to what stylesheets load from this host. */
export function lockCssAssets({ text }: OnTransformArgs): OnTransformResult {
  const content = text.replaceAll(
    /url\(("[^"]+"|'[^']+'|[^)]+)\)/g,
    (_, found: string) => {
      const url = /^["']/.test(found) ? found.slice(1, -1) : found;
      return `url(${JSON.stringify(asset(url))})`;
    },
  );
  return { content };
}

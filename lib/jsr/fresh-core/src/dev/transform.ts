import { asset } from "../runtime/asset.ts";

export type TransformMode = "development" | "production";

/** Which static files a transform is for. */
export interface OnTransformOptions {
  pluginName: string;
  /** Tested against the absolute path. */
  filter: RegExp;
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
}

type Results = void | OnTransformResult | (OnTransformResult & { path: string })[];
export type TransformFn = (args: OnTransformArgs) => Results | Promise<Results>;

export interface OutputFile {
  path: string;
  content: Uint8Array<ArrayBuffer>;
}

export interface Transform {
  readonly options: OnTransformOptions;
  readonly fn: TransformFn;
}

/** What a file turns into, or null if no transform changes it. What one makes goes through those after it. */
export async function transformFile(
  transforms: readonly Transform[],
  path: string,
  config: Pick<OnTransformArgs, "mode" | "target" | "root">,
): Promise<OutputFile[] | null> {
  const { mode, target, root } = config;
  if (!transforms.some(({ options }) => options.filter.test(path))) return null;
  let files: OutputFile[] = [{ path, content: await Deno.readFile(path) }];
  let isChanged = false;
  for (const { options, fn } of transforms) {
    const made = files.map(async (file): Promise<OutputFile[]> => {
      if (!options.filter.test(file.path)) return [file];
      const text = new TextDecoder().decode(file.content);
      const results = await fn({ mode, target, root, text, ...file });
      if (!results) return [file];
      isChanged = true;
      return [results].flat().map(({ path, content }) => ({
        path: path ?? file.path,
        content: typeof content === "string"
          ? new TextEncoder().encode(content)
          : content as Uint8Array<ArrayBuffer>,
      }));
    });
    files = (await Promise.all(made)).flat();
  }
  return isChanged ? files : null;
}

/** Gives the build id to what stylesheets load from this host. */
export function lockCssAssets({ text }: OnTransformArgs): OnTransformResult {
  const content = text.replaceAll(/url\((["']?)([^"')]+)\1\)/g, (_, _quote, url: string) => {
    return `url(${JSON.stringify(asset(url))})`;
  });
  return { content };
}

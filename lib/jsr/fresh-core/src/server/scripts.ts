import type { VNode } from "preact";
import { h } from "../element.ts";
import { stringifyProps } from "../props/stringify.ts";
import { current, type RenderState } from "./render_state.ts";

/** Goes to the end of the body, when all islands are known: the script that boots them. */
export function BootScript(): VNode | null {
  const state = current;
  if (!state || !needsClient(state)) return null;
  return h("script", {
    type: "module",
    nonce: state.nonce,
    dangerouslySetInnerHTML: { __html: bootCode(state) },
  });
}

function needsClient({ islands, cache }: RenderState): boolean {
  return islands.size > 0 || cache.dev;
}

function bootCode({ islands, islandProps, cache }: RenderState): string {
  const all = [...islands];
  const imports = all.map(({ name, exportName, file }) => {
    const named = exportName === name ? `{ ${name} }` : `{ ${exportName} as ${name} }`;
    return `import ${exportName === "default" ? name : named} from "${file}";`;
  });
  const props = JSON.stringify(stringifyProps(islandProps))
    .replaceAll(/<\/(style|script)/gi, "<\\/$1")
    .replaceAll("<!--", "\\u003C!--");
  const names = all.map(({ name }) => name).join(",");
  return `import { boot } from "${cache.clientEntry}";${
    imports.join("")
  }boot({${names}},${props});`;
}

/** The `Link` header that lets the browser fetch the scripts of a page early. */
export function preloadHeader(state: RenderState): string | null {
  if (!needsClient(state)) return null;
  return [state.cache.clientEntry, ...[...state.islands].map(({ file }) => file)]
    .map((url) => `<${encodeURI(url)}>; rel="modulepreload"; as="script"`)
    .join(", ");
}

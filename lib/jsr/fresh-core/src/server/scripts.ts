import { type ComponentChildren, Fragment, type VNode } from "preact";
import { h } from "../element.ts";
import { stringifyProps } from "../props/stringify.ts";
import { stylesheets } from "./head_elements.ts";
import { current, needsClient, type RenderState } from "./render_state.ts";
import { ErrorFrame } from "./error_frame.ts";

/** Goes to the end of the body: late styles, content of slots not shown yet, the boot script. */
export function PageScripts(): VNode | null {
  const state = current;
  if (!state || state.hasScripts) return null;
  state.hasScripts = true;
  const templates = state.slots.map((slot) =>
    slot && h(
      "template",
      { key: slot.id, id: `frsh-${slot.id}-${slot.name}` },
      slot.content as ComponentChildren,
    )
  );
  return h(Fragment, null, stylesheets(state), templates, h(BootScript, null));
}

/** After everything else, when all islands are known. */
function BootScript(): VNode | null {
  const state = current!;
  const frame = state.cache.dev
    ? h(ErrorFrame, { error: state.error, base: state.basePath })
    : null;
  if (!needsClient(state)) return frame;
  const script = h("script", {
    type: "module",
    nonce: state.nonce,
    dangerouslySetInnerHTML: { __html: bootCode(state) },
  });
  return h(Fragment, null, script, frame);
}

function bootCode(
  { islands, islandProps, basePath, cache }: RenderState,
): string {
  const all = [...islands];
  const imports = all.map(({ name, exportName, file }) => {
    const binding = exportName === "default"
      ? name
      : exportName === name
      ? `{ ${name} }`
      : `{ ${exportName} as ${name} }`;
    return `import ${binding} from "${basePath}${file}";`;
  });
  const props = JSON.stringify(stringifyProps(islandProps))
    .replaceAll(/<\/(style|script)/gi, "<\\/$1")
    .replaceAll("<!--", "\\u003C!--");
  const names = all.map(({ name }) => name).join(",");
  return `import { boot } from "${basePath}${cache.clientEntry}";${
    imports.join("")
  }boot({${names}},${props});`;
}

/** The `Link` header that lets the browser fetch the scripts of a page early. */
export function preloadHeader(state: RenderState): string | null {
  if (!needsClient(state)) return null;
  return [
    state.cache.clientEntry,
    ...[...state.islands].map(({ file }) => file),
  ]
    .map((url) => `<${encodeURI(state.basePath + url)}>; rel="modulepreload"; as="script"`)
    .join(", ");
}

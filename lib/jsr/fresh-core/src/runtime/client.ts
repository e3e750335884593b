/** `fresh/runtime-client`: the script of pages with islands. */
import { options, type VNode } from "preact";
import { lockAssets } from "./asset.ts";

const previous = options.vnode;
options.vnode = (vnode: VNode) => {
  lockAssets(vnode);
  previous?.(vnode);
};

export { boot } from "./boot.ts";
export { asset, IS_BROWSER } from "./shared.ts";

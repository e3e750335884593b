import { type Address, splitAddress } from "./address.ts";
import { type Collection, loadCollections } from "./gallery.ts";
import { OFFLINE_PATH } from "./page_name.ts";
import { loadPage, type Page } from "./page.ts";

/** What is at an address, with its texts. */
export type SitePage =
  & Address
  & (
    | { readonly kind: "home" }
    /** Stands in, without a network, for pages that the device does not keep. */
    | { readonly kind: "offline" }
    | { readonly kind: "text"; readonly text: Page }
    | { readonly kind: "gallery"; readonly collections: readonly Collection[] }
    | {
      readonly kind: "collection";
      readonly collection: Collection;
      readonly others: readonly Collection[];
    }
  );

/** What is at an address, or null. */
export function findSitePage(pathname: string): SitePage | null {
  const address = splitAddress(pathname);
  const { language, path } = address;
  if (path === "/") return { ...address, kind: "home" };
  if (path === OFFLINE_PATH) return { ...address, kind: "offline" };
  const [, folder, name] = /^\/(?:(inspiration)(?:\/|$))?(.*)$/s.exec(path) ?? [];
  if (folder === undefined) {
    const text = loadPage(language, name ?? "");
    return text && { ...address, kind: "text", text };
  }
  const collections = loadCollections(language);
  if (collections.length === 0) return null;
  if (path === "/inspiration") return { ...address, kind: "gallery", collections };
  const collection = collections.find((one) => one.name === name);
  if (!collection) return null;
  const others = collections.filter((one) => one !== collection);
  return { ...address, kind: "collection", collection, others };
}

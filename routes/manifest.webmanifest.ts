import { HttpError } from "fresh";
import { splitAddress } from "@/lib/content/address.ts";
import { MANIFEST_PATH, writeManifest } from "@/lib/site/manifest.ts";
import { define } from "@/lib/site/state.ts";

/** Answers with the manifest in the language of the address. */
export const handler = define.handlers({
  GET({ url }) {
    const { language, path } = splitAddress(url.pathname);
    if (path !== MANIFEST_PATH) throw new HttpError(404);
    return new Response(JSON.stringify(writeManifest(language)), {
      headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
    });
  },
});

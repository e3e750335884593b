import { addressOf, hasPage } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { SHARE_PATH } from "@/lib/content/page_name.ts";
import { SHARED_FIELD } from "@/lib/offline/shared_pictures.ts";
import { siteBase } from "./base_path.ts";
import { PAPER } from "./theme.ts";

/** The manifest's path in every language. */
export const MANIFEST_PATH = "/manifest.webmanifest";

/** Files that systems offer to open with the installed app. */
const OPENED_FILES = {
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
  "image/webp": [".webp"],
  "image/gif": [".gif"],
  "image/bmp": [".bmp"],
  "image/avif": [".avif"],
} as const;

const ICON = { type: "image/png" } as const;

/** What systems need to install the site as an app in a language (https://www.w3.org/TR/appmanifest/). */
export function writeManifest(language: Language) {
  const { name, home, nav, app } = siteMessages(language);
  const base = siteBase();
  const at = (path: string) => base + addressOf({ language, path });
  const root = `${base}/`;
  const start = at("/");
  const shortcuts = [
    { name: nav.create, path: "/" },
    { name: nav.inspiration, path: "/inspiration" },
  ];
  return {
    name,
    short_name: app.shortName,
    description: home.description,
    lang: language,
    dir: "ltr",
    // One app, whatever its language.
    id: root,
    start_url: start,
    scope: root,
    display: "standalone",
    background_color: PAPER.light,
    theme_color: PAPER.light,
    categories: ["graphics", "photo", "utilities"],
    icons: [
      { ...ICON, src: base + "/icon-192.png", sizes: "192x192" },
      { ...ICON, src: base + "/icon-512.png", sizes: "512x512" },
      { ...ICON, src: base + "/icon-maskable-512.png", sizes: "512x512", purpose: "maskable" },
    ],
    screenshots: [
      {
        ...ICON,
        src: base + "/screenshot.png",
        sizes: "1280x900",
        form_factor: "wide",
        label: app.screenshot,
      },
      {
        ...ICON,
        src: base + "/screenshot-narrow.png",
        sizes: "720x1280",
        form_factor: "narrow",
        label: app.screenshot,
      },
    ],
    shortcuts: shortcuts.filter(({ path }) => hasPage({ language, path })).map((
      { name, path },
    ) => ({
      name,
      url: at(path),
      icons: [{ ...ICON, src: base + "/icon-192.png", sizes: "192x192" }],
    })),
    share_target: {
      action: at(SHARE_PATH),
      method: "POST",
      enctype: "multipart/form-data",
      params: { files: [{ name: SHARED_FIELD, accept: ["image/*"] }] },
    },
    file_handlers: [{ action: start, accept: OPENED_FILES }],
    // Work that is open stays open: what comes gets a window of its own.
    launch_handler: { client_mode: ["navigate-new", "auto"] },
  };
}

import type { PageProps } from "fresh";
import { asset } from "fresh/runtime";
import { addressOf } from "@/lib/content/address.ts";
import { DEFAULT_LANGUAGE } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { MANIFEST_PATH } from "@/lib/site/manifest.ts";
import { absolute } from "@/lib/site/origin.ts";
import type { Meta, State } from "@/lib/site/state.ts";
import { PAPER } from "@/lib/site/theme.ts";

/** The document around every page. */
export default function AppWrapper({ Component, state }: PageProps<unknown, State>) {
  const meta: Partial<Meta> = state.meta ?? {};
  const { language = DEFAULT_LANGUAGE, path = null, isHome = false, alternates = [] } = meta;
  const { name, tagline } = siteMessages(language);
  const { title = name, description = tagline, image, jsonLd } = meta;
  const fullTitle = isHome ? `${name}: ${title}` : `${title} · ${name}`;
  const preview = absolute(image ?? "/preview.png");
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <meta name="description" content={description} />
        {path === null
          ? <meta name="robots" content="noindex" />
          : <link rel="canonical" href={absolute(path)} />}
        {alternates.map((alternate) => (
          <link
            rel="alternate"
            hreflang={alternate.language}
            href={absolute(addressOf(alternate))}
          />
        ))}
        {alternates[0] && (
          <link rel="alternate" hreflang="x-default" href={absolute(addressOf(alternates[0]))} />
        )}
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content={name} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        {path === null ? null : <meta property="og:url" content={absolute(path)} />}
        <meta property="og:image" content={preview} />
        <meta name="twitter:card" content="summary_large_image" />
        <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
        <link rel="icon" href={asset("/icon.svg")} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={asset("/apple-touch-icon.png")} />
        <link rel="manifest" href={addressOf({ language, path: MANIFEST_PATH })} />
        <link rel="stylesheet" href={asset("/styles.css")} />
        {jsonLd ? <StructuredData data={jsonLd} /> : null}
      </head>
      <body>
        <Component />
      </body>
    </html>
  );
}

function StructuredData({ data }: { readonly data: Readonly<Record<string, unknown>> }) {
  // Nothing in it can end the element.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // deno-lint-ignore react-no-danger -- a script's text is not markup
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

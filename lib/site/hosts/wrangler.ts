/** A configuration for Cloudflare's static hosting (https://developers.cloudflare.com/workers/static-assets/), beside `dist/`. */
export function writeWrangler(): string {
  return `// PixelatedArtwork on Cloudflare: npx wrangler deploy --config hosts/wrangler.jsonc
// Made by the build. Headers and redirects are read from dist/_headers and dist/_redirects.
{
  "name": "pixelated-artwork",
  "compatibility_date": "2026-01-01",
  "assets": {
    "directory": "../dist",
    "not_found_handling": "404-page",
    "html_handling": "auto-trailing-slash"
  }
}
`;
}

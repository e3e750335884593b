/**
 * Structured data as the markup that search engines read.
 *
 * It is written as text, to be set inside an element, because a `<script>` that is rendered would be given a nonce, and the
 * page would differ each time; data is never run, so no policy needs to allow it.
 */
export function jsonLdHtml(data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${json}</script>`;
}

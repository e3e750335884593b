/** Markup that `lib/content` made: Markdown whose raw HTML was escaped and whose links were checked. */
export function RawHtml({ html }: { readonly html: string }) {
  // deno-lint-ignore react-no-danger -- the one place where rendered Markdown enters a page
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

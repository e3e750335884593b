interface RawHtmlProps {
  readonly html: string;
  readonly id?: string;
  readonly class?: string;
}

/** Markup that `lib/content` made: Markdown whose raw HTML was escaped and whose links were checked. */
export function RawHtml({ html, ...attributes }: RawHtmlProps) {
  // deno-lint-ignore react-no-danger -- the one place where rendered Markdown enters a page
  return <div {...attributes} dangerouslySetInnerHTML={{ __html: html }} />;
}

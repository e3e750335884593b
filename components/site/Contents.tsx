import type { Heading } from "@/lib/content/markdown.ts";

interface ContentsProps {
  readonly title: string;
  readonly headings: readonly Heading[];
}

/** The table of contents of a long page. */
export function Contents({ title, headings }: ContentsProps) {
  return (
    <nav aria-labelledby="contents" class="mb-12 lg:sticky lg:top-8 lg:mb-0">
      <h2 id="contents" class="text-sm font-bold text-muted">{title}</h2>
      <ul class="mt-2 border-l-4 border-line">
        {headings.map(({ anchor, text }) => (
          <li>
            <a class="block py-1 pl-4 hover:underline" href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

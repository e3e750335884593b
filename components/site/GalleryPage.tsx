import type { Collection } from "@/lib/content/gallery.ts";
import type { Language } from "@/lib/content/language.ts";
import { addressOf } from "@/lib/content/address.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { phrase } from "@/lib/language/phrase.ts";
import { PageHeading } from "./PageHeading.tsx";
import { PieceImage } from "./PieceImage.tsx";

interface GalleryPageProps {
  readonly collections: readonly Collection[];
  readonly language: Language;
}

/** The way into the collections: each shows its first piece. */
export function GalleryPage({ collections, language }: GalleryPageProps) {
  const { inspiration: text } = siteMessages(language);
  return (
    <div class="mx-auto max-w-[120rem] min-[160rem]:max-w-[150rem] px-4 py-10 sm:px-8 lg:py-16">
      <PageHeading title={text.title} lead={text.intro} />
      <ul class="mt-12 grid gap-x-8 gap-y-14 sm:grid-cols-2 lg:grid-cols-3">
        {collections.map(({ name, title, description, pieces }, at) => (
          <li class="flex flex-col justify-end">
            <PieceImage piece={pieces[0]} first={at === 0} />
            <div class="mt-6 rounded-lg border border-line bg-surface p-4 sm:p-5">
              <h2 class="text-2xl font-bold tracking-tight">
                <a
                  class="underline hover:text-accent"
                  href={addressOf({ language, path: `/inspiration/${name}` })}
                >
                  {title}
                </a>
              </h2>
              <p class="mt-2">{description}</p>
              <p class="mt-2 text-sm text-muted">
                {phrase(text.pieces, { count: pieces.length }, language)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { type Collection, collectionWay } from "@/lib/content/gallery.ts";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import { MoreCollections } from "./MoreCollections.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { PieceCard } from "./PieceCard.tsx";
import { Prose } from "./Prose.tsx";
import { RawHtml } from "./RawHtml.tsx";

interface CollectionPageProps {
  readonly collection: Collection;
  readonly others: readonly Collection[];
  readonly language: Language;
}

/** All pieces of a collection. */
export function CollectionPage({ collection, others, language }: CollectionPageProps) {
  const { nav, inspiration } = siteMessages(language);
  const { title, introHtml, pieces } = collection;
  return (
    <div class="mx-auto max-w-[120rem] min-[160rem]:max-w-[150rem] px-4 py-10 sm:px-8 lg:py-16">
      <Breadcrumbs
        name={nav.breadcrumbs}
        way={collectionWay(collection, language)}
        language={language}
      />
      <PageHeading title={title} />
      <Prose>
        <RawHtml html={introHtml} />
      </Prose>
      <ul class="mt-12 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4">
        {pieces.map((piece, at) => (
          <PieceCard key={piece.id} piece={piece} language={language} first={at === 0} />
        ))}
      </ul>
      <MoreCollections title={inspiration.next} collections={others} language={language} />
    </div>
  );
}

import { addressOf } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import { type Collection, pieceImage } from "@/lib/content/gallery.ts";

interface MoreCollectionsProps {
  readonly title: string;
  readonly collections: readonly Collection[];
  readonly language: Language;
}

/** Ways from one collection to the others. */
export function MoreCollections({ title, collections, language }: MoreCollectionsProps) {
  if (collections.length === 0) return null;
  return (
    <nav aria-labelledby="more" class="mt-8 border-t border-line pt-8">
      <h2 id="more" class="text-2xl font-bold tracking-tight">{title}</h2>
      <ul class="mt-4 flex flex-wrap gap-6">
        {collections.map(({ name, title, pieces: [cover] }) => (
          <li>
            <a
              class="group flex items-center gap-4 rounded-lg border border-line bg-surface p-3 pr-6"
              href={addressOf({ language, path: `/inspiration/${name}` })}
            >
              <img
                class="h-16 w-auto"
                src={pieceImage(cover)}
                alt=""
                width={cover.settings.columns}
                height={cover.settings.rows}
                loading="lazy"
                decoding="async"
              />
              <span class="text-lg font-bold group-hover:underline">{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

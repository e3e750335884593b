import { addressOf } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import type { MenuEntry } from "@/lib/content/menu.ts";

interface BreadcrumbsProps {
  readonly name: string;
  readonly way: readonly MenuEntry[];
  readonly language: Language;
}

/** The way from the gallery to this page; the last entry is the page itself. */
export function Breadcrumbs({ name, way, language }: BreadcrumbsProps) {
  return (
    <nav aria-label={name} class="mb-4 text-sm text-muted">
      <ol class="flex flex-wrap gap-x-2">
        {way.map(({ path, label }, at) => (
          <li class="flex gap-x-2">
            {at === 0 ? null : <span aria-hidden="true">/</span>}
            {at === way.length - 1
              ? <span aria-current="page">{label}</span>
              : (
                <a class="underline" href={addressOf({ language, path })} aria-current="false">
                  {label}
                </a>
              )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

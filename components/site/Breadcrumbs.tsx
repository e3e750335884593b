import type { MenuEntry } from "@/lib/content/menu.ts";

/** The way from the gallery to this page; the last entry is the page itself. */
export function Breadcrumbs(
  { name, way }: { readonly name: string; readonly way: readonly MenuEntry[] },
) {
  return (
    <nav aria-label={name} class="mb-4 text-sm text-muted">
      <ol class="flex flex-wrap gap-x-2">
        {way.map(({ path, label }, at) => (
          <li class="flex gap-x-2">
            {at === 0 ? null : <span aria-hidden="true">/</span>}
            {at === way.length - 1
              ? <span aria-current="page">{label}</span>
              : (
                <a class="underline" href={path} aria-current="false">
                  {label}
                </a>
              )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

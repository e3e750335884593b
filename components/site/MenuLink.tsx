import type { MenuEntry } from "@/lib/content/menu.ts";

/** A link of a menu: marked where it leads to the page itself, or to the part of the site that the page is in. */
export function MenuLink({ path, label, current }: MenuEntry & { readonly current: string }) {
  const here = path === current ? "page" : current.startsWith(`${path}/`) ? "true" : "false";
  return (
    <a
      class="inline-block border-b-4 border-transparent py-2 hover:border-line aria-[current=page]:border-accent aria-[current=true]:border-accent"
      href={path}
      aria-current={here}
    >
      {label}
    </a>
  );
}

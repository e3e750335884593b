/** A page's title with its first sentence. */
export function PageHeading({ title, lead }: { readonly title: string; readonly lead?: string }) {
  return (
    <div class="max-w-[68ch]">
      <h1 class="text-[clamp(2.25rem,5vw,3.75rem)] font-extrabold leading-none tracking-tight">
        {title}
      </h1>
      {lead === undefined ? null : <p class="mt-5 text-xl text-muted">{lead}</p>}
    </div>
  );
}

import type { ComponentChildren } from "preact";

/** Running text from Markdown: measure, rhythm and links are told here, as the Markdown itself carries no classes. */
export function Prose({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="max-w-[68ch] text-lg leading-relaxed [&_p]:mt-4 [&_img]:w-full [&_img]:h-auto [&_.pictures]:mt-6 [&_.pictures]:grid [&_.pictures]:grid-cols-2 [&_.pictures]:gap-4 sm:[&_.in-threes]:grid-cols-3 [&_.cells]:[image-rendering:pixelated] [&_figcaption]:mt-1 [&_figcaption]:text-sm [&_figcaption]:text-muted [&_ul]:mt-4 [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:mt-4 [&_ol]:list-decimal [&_ol]:pl-6 [&_li]:mt-2 [&_h2]:mt-14 [&_h2]:scroll-mt-6 [&_h2]:text-2xl [&_h2]:font-bold [&_h2]:leading-tight [&_h2]:tracking-tight [&_h3]:mt-8 [&_h3]:scroll-mt-6 [&_h3]:text-xl [&_h3]:font-bold [&_p_a]:text-accent [&_p_a]:underline [&_li_a]:text-accent [&_li_a]:underline [&_h2_a:hover]:underline [&_h3_a:hover]:underline [&_code]:rounded [&_code]:bg-wall [&_code]:px-1 [&_code]:text-base [&_pre]:mt-4 [&_pre]:whitespace-pre-wrap [&_pre]:rounded [&_pre]:bg-wall [&_pre]:p-4 [&_pre_code]:p-0 [&_table]:mt-4 [&_table]:w-full [&_table]:text-base [&_th]:py-2 [&_th]:pr-4 [&_th]:text-left [&_td]:py-2 [&_td]:pr-4 [&_td]:align-top [&_tr]:border-b [&_tr]:border-line [&_blockquote]:mt-4 [&_blockquote]:border-l-4 [&_blockquote]:border-accent [&_blockquote]:pl-4">
      {children}
    </div>
  );
}

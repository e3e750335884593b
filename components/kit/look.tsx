/**
 * Class names that several parts share: buttons and fields are 44 pixels high, to be touched.
 *
 * A `.tsx` file, because class words are collected from those.
 */
export const BUTTON =
  "inline-flex items-center justify-center gap-2 min-h-[2.75rem] px-4 rounded border border-edge bg-raised text-ink text-center hover:bg-accent-soft disabled:opacity-50";
export const MAIN_BUTTON =
  "inline-flex items-center justify-center gap-2 min-h-[2.75rem] px-5 rounded border border-accent bg-accent text-accent-ink font-semibold text-center disabled:opacity-50";
export const FIELD = "h-11 lg:h-9 min-w-0 px-2 rounded border border-edge bg-raised text-ink";
export const LABEL = "text-sm leading-5 text-muted whitespace-nowrap";

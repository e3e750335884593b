/** Covers the page while a file is held over it. */
export function DropHint({ text }: { readonly text: string }) {
  return (
    <div
      aria-hidden="true"
      class="fixed inset-0 z-50 flex items-center justify-center p-8 bg-paper bg-opacity-80 pointer-events-none"
    >
      <p class="px-10 py-16 border-4 border-dashed border-accent rounded bg-surface text-2xl text-center font-semibold">
        {text}
      </p>
    </div>
  );
}

/** A small picture beside or in place of a text; says nothing to a screen reader. */
export function Icon({ path }: {
  /** SVG path data on a grid of 16 x 16. */
  readonly path: string;
}) {
  return (
    <svg viewBox="0 0 16 16" class="w-5 h-5 shrink-0 fill-current" aria-hidden="true">
      <path d={path} fill-rule="evenodd" shape-rendering="crispEdges" />
    </svg>
  );
}

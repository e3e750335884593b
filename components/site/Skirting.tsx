/** Where the wall meets the floor: a board across the whole width. */
export function Skirting() {
  return (
    <div aria-hidden="true">
      <div class="h-1 bg-wall-shade" />
      <div class="h-4 bg-surface" />
      <div class="h-1 bg-edge" />
    </div>
  );
}

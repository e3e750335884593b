/** Keeps the end of the page, and whatever is scrolled to, clear of a bar at the bottom. Returns what stops it. */
export function keepRoom(bar: HTMLElement): () => void {
  const page = document.documentElement;
  const observer = new ResizeObserver(() => {
    const height = `${bar.offsetHeight}px`;
    document.body.style.paddingBottom = height;
    page.style.scrollPaddingBottom = height;
  });
  observer.observe(bar);
  return () => {
    observer.disconnect();
    document.body.style.paddingBottom = "";
    page.style.scrollPaddingBottom = "";
  };
}

/** Keeps the page from scrolling, and as wide as it is. Returns what lets it go. */
export function lockPage(): () => void {
  const { style, clientWidth } = document.documentElement;
  // Where scrollbars take no room there is none to keep.
  if (innerWidth > clientWidth) style.scrollbarGutter = "stable";
  style.overflow = "hidden";
  return () => {
    style.overflow = "";
    style.scrollbarGutter = "";
  };
}

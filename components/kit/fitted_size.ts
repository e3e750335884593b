/**
 * The size, in CSS, at which a picture of this width and height fits into a dialog: as large as there is room, and never thinner
 * than can be taken hold of, even if that shows an extremely long picture thicker than it is.
 */
export function fittedSize(width: number, height: number): { width: string; height: string } {
  const aspect = width / height;
  return {
    width: `max(3rem, min(80vw, ${aspect} * ${ROOM}, 50rem))`,
    height: `max(3rem, min(${80 / aspect}vw, ${ROOM}, ${50 / aspect}rem))`,
  };
}

/** The height that there is: what stands around the picture takes about 14.5rem, but on a low screen it rather scrolls. */
const ROOM = "min(55vh, max(40vh, 100vh - 14.5rem))";

import { MARK, MARK_PAINTS } from "@/lib/content/pictures/drawings.ts";
import { drawingPath } from "./PixelDrawing.tsx";

/** The site's mark. Its colors are its own, in the light and in the dark. */
export function Mark() {
  return (
    <svg
      class="h-8 w-8"
      viewBox="0 0 16 16"
      width="32"
      height="32"
      shape-rendering="crispEdges"
      aria-hidden="true"
    >
      {Object.entries(MARK_PAINTS).map(([letter, hex]) => (
        <path fill={hex} d={drawingPath(MARK, letter)} />
      ))}
    </svg>
  );
}

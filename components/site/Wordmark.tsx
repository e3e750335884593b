import { pixelPath } from "@/lib/content/pictures/pixel_letters.ts";

const WORD = pixelPath("PixelatedArtwork");

/** The site's name in its own pixel type. Its container names it for those who do not see it. */
export function Wordmark() {
  return (
    <svg
      class="h-[18px] w-auto sm:h-[27px]"
      viewBox={`0 0 ${WORD.columns} ${WORD.rows}`}
      width={WORD.columns * 2}
      height={WORD.rows * 2}
      shape-rendering="crispEdges"
      aria-hidden="true"
    >
      <path d={WORD.d} fill="currentColor" />
    </svg>
  );
}
